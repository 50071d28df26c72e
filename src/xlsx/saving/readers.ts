import type { OpcPackage } from '../package';
import { HAS_FORMULA, type Worksheet } from '../sheet';
import { decodeContent, type XmlPart } from '../xml';

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Elements that hold formulas of conditional formats, validations and charts, with any prefix; those of cells have none as a rule. */
const formulaElement = /<(?:[\w.-]+:f|(?:[\w.-]+:)?(?:formula|formula1|formula2))(?:\s[^>]*)?>([^<]+)</gu;

const besidesCells = ({ name, xml }: XmlPart): readonly string[] => [...xml.matchAll(formulaElement)].map(([, text = '']) => decodeContent(text, name));

/** The formulas of a sheet as it stands: of its cells, conditional formats and validations. */
const formulasOf = function* (sheet: Worksheet): Generator<string> {
  if (!sheet.source.cells) return;
  yield* besidesCells(sheet.source.load());
  for (const { edit } of sheet.edits.all()) if (edit.content?.kind === 'formula') yield edit.content.formula;
  for (const { row, column, number } of sheet.stored.filledCells(HAS_FORMULA)) {
    if (sheet.edits.at(row, column)?.content !== undefined) continue;
    const formula = sheet.stored.formulaText(sheet.stored.cellAt(number), row, column);
    if (formula !== undefined) yield formula;
  }
};

/** Whether a formula of these sheets, or of a chart, is such a one. */
export const isRead = (sheets: readonly Worksheet[], files: OpcPackage, wanted: (formula: string) => boolean): boolean =>
  sheets.some((sheet) => [...formulasOf(sheet)].some(wanted)) ||
  files.names.filter((part) => files.contentType(part) === chartType).some((part) => besidesCells(files.text(part)).some(wanted));

/** Without the texts in it, which mean nothing but themselves. */
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/gu, '""');

const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const wordBefore = String.raw`(?<![\p{L}\p{N}_.\\])`;
const wordAfter = String.raw`(?![\p{L}\p{N}_.\\(])`;

/** Whether a formula reads cells of a sheet. */
export const readsSheet = (sheet: string): ((formula: string) => boolean) => {
  const bare = `${wordBefore}${inPattern(sheet)}[!:]`;
  const quoted = `'(?:[^']|'')*${inPattern(sheet.replaceAll("'", "''"))}(?::[^']*)?'!`;
  const pattern = new RegExp(`${bare}|${quoted}`, 'iu');
  return (formula) => pattern.test(withoutTexts(formula));
};

/** Whether a formula makes use of a name. */
export const usesName = (name: string): ((formula: string) => boolean) => {
  const pattern = new RegExp(`${wordBefore}${inPattern(name)}${wordAfter}`, 'iu');
  return (formula) => pattern.test(withoutTexts(formula));
};
