import type { Scores } from '../../core';
import { parseReference } from '../../host/reference';
import type { CommandLineTexts } from '../../i18n/commandLine';
import {
  columnWidths,
  drawFormulas as drawingOf,
  entryNamesIn,
  entryPlaces,
  firstUnitColumn,
  formulaSheet,
  formulasName,
  formulasReference,
  formulasSheetName,
  headingRow,
  looksIn,
  ownSheet,
  rowHeights,
  scoredArea,
  type FormulaSheet,
  type PlacedTable,
} from '../../workbook/formulas';
import { headings as words, names, tables } from '../../workbook/layout';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../xlsx';
import { nativeCompression } from '../nativeCompression';
import { NotDone } from '../notDone';
import { drawFormulas } from './drawFormulas';

/**
 * The scored workbook with the sheet 得分公式, written anew where it was there; every other part stays as it is, but for what
 * a new sheet, its names and its formats bring with them.
 * @throws NotDone where a sheet of somebody else has its name
 */
export const addFormulas = (bytes: Uint8Array, path: string, { scheme, units }: Scores, texts: CommandLineTexts): Uint8Array => {
  const document = openXlsx(bytes, { compression: nativeCompression });
  const scores = scoresIn(document);
  const entries = entryPlaces(tableIn(document, tables.figures), tableIn(document, tables.remarks));
  const unitNames = units.map(({ unit }) => unit);
  const model = formulaSheet({ scheme, units: unitNames, ...ownSheet, ...scoredArea(scores, unitNames) });
  const sheet = sheetFor(document, model, unitNames, () => new NotDone(texts.formulasTaken(path, formulasSheetName)));
  const looks = looksIn(scores, codesIn(document, scores), scheme, unitNames);
  drawFormulas(document, sheet, drawingOf({ model, units: unitNames, scheme, looks, ...ownSheet }), scoredIn(document, scores));
  document.setName(formulasName, formulasReference({ sheet, ...ownSheet }, model, unitNames.length));
  for (const { name, formula } of entryNamesIn(entries)) document.setName(name, formula);
  return document.save();
};

const tableIn = (document: XlsxDocument, name: string): PlacedTable => {
  const table = document.table(name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  const { sheet, area, headings, totalsRow } = table;
  return { sheet, area: { ...area, rows: area.rows - (totalsRow ? 1 : 0) }, headings };
};

const scoresIn = (document: XlsxDocument): PlacedTable => {
  const reference = parseReference(document.names.find(({ name }) => name === names.scores)?.formula ?? '');
  if (reference === undefined) throw new RangeError(`no range ${names.scores}`);
  const { sheet, ...area } = reference;
  const headings = Array.from({ length: area.columns }, (_, index) => textOf(document.sheet(sheet)?.value(area.row, area.column + index) ?? null));
  return { sheet, area, headings };
};

const textOf = (value: StoredValue): string => (typeof value === 'string' ? value : '');

/** The column 编号 of 得分表, with its heading. */
const codesIn = (document: XlsxDocument, { sheet, area, headings }: PlacedTable): readonly StoredValue[] => {
  const column = area.column + Math.max(0, headings.indexOf(words.scores.code));
  return Array.from({ length: area.rows }, (_, index) => document.sheet(sheet)?.value(area.row + index, column) ?? null);
};

/** What 得分表 shows of a unit beside a code. */
const scoredIn = (document: XlsxDocument, { sheet, area, headings }: PlacedTable) => {
  const codeColumn = area.column + headings.indexOf(words.scores.code);
  const valueAt = (row: number, column: number): StoredValue => document.sheet(sheet)?.value(row, column) ?? null;
  const rows = new Map(Array.from({ length: area.rows }, (_, index) => [valueAt(area.row + index, codeColumn), area.row + index] as const));
  return (code: string, unit: string): StoredValue => {
    const [row, index] = [rows.get(code), headings.indexOf(unit)];
    return row === undefined || index < 0 ? null : valueAt(row, area.column + index);
  };
};

/** The sheet that the name KH_Formulas means, emptied; a new one where there is none. */
const sheetFor = (document: XlsxDocument, model: FormulaSheet, units: readonly string[], taken: () => NotDone): string => {
  const there = parseReference(document.names.find(({ name }) => name === formulasName)?.formula ?? '')?.sheet;
  if (there !== undefined && document.sheet(there) !== undefined) {
    const area = document.sheet(there)?.usedArea();
    const blank = { value: null };
    if (area !== undefined) document.write(there, area.row, area.column, Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => blank)));
    return there;
  }
  if (document.sheet(formulasSheetName) !== undefined) throw taken();
  document.addSheet(formulasSheetName, 'visible', {
    freeze: { rows: headingRow + 1, columns: 2 },
    columns: [...columnWidths.own.map((width, index) => ({ index, width })), { index: firstUnitColumn, count: Math.max(1, units.length), width: columnWidths.unit }],
    rows: rowHeights(model, units),
    print: { landscape: true, fitToWidth: 1, titleRows: [headingRow, headingRow] },
  });
  return formulasSheetName;
};
