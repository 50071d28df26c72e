import type { Scores } from '../../core';
import { parseReference } from '../../host/reference';
import type { CommandLineTexts } from '../../i18n/commandLine';
import {
  areaReference,
  blockRows,
  columnWidths,
  entryNamesIn,
  entryPlaces,
  firstUnitColumn,
  formulaHeadings,
  formulaSheet,
  formulasName,
  formulasSheetName,
  headingRow,
  scoredArea,
  type FormulaSheet,
  type PlacedTable,
} from '../../workbook/formulas';
import { headings as words, names, tables } from '../../workbook/layout';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../xlsx';
import { NotDone } from '../notDone';
import { drawFormulas } from './drawFormulas';
import { looksIn } from './looks';

/**
 * The scored workbook with the sheet 得分公式, written anew where it was there; every other part stays as it is, but for what
 * a new sheet, its names and its formats bring with them.
 * @throws NotDone where a sheet of somebody else has its name
 */
export const addFormulas = (bytes: Uint8Array, path: string, { scheme, units }: Scores, texts: CommandLineTexts): Uint8Array => {
  const document = openXlsx(bytes);
  const scores = scoresIn(document);
  const entries = entryPlaces(tableIn(document, tables.figures), tableIn(document, tables.remarks));
  const unitNames = units.map(({ unit }) => unit);
  const model = formulaSheet({ scheme, units: unitNames, row: headingRow, column: 0, ...scoredArea(scores, unitNames) });
  const sheet = sheetFor(document, unitNames.length, () => new NotDone(texts.formulasTaken(path, formulasSheetName)));
  drawFormulas(document, sheet, { model, units: unitNames, scheme, looks: looksIn(document, scores, scheme, unitNames), scored: scoredIn(document, scores) });
  nameAll(document, sheet, model, unitNames.length);
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
const sheetFor = (document: XlsxDocument, units: number, taken: () => NotDone): string => {
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
    columns: [...columnWidths.own.map((width, index) => ({ index, width })), { index: firstUnitColumn, count: Math.max(1, units), width: columnWidths.unit }],
  });
  return formulasSheetName;
};

const nameAll = (document: XlsxDocument, sheet: string, { lines }: FormulaSheet, units: number): void => {
  const area = { row: headingRow, column: 0, rows: blockRows.lines + lines.length, columns: formulaHeadings.length + units };
  document.setName(formulasName, areaReference({ sheet, ...area }));
};
