import { parseReference } from '../../../src/host/reference';
import type { Place } from '../../../src/host/port';
import { headings, names, tables } from '../../../src/workbook/layout';
import { openXlsx, type Area, type StoredValue, type XlsxDocument } from '../../../src/xlsx';

/** A formula and the result stored with it, `null` where none is. */
export interface FormulaCell extends Place {
  readonly result: StoredValue;
}

const placesIn = ({ row, column, rows, columns }: Area): readonly (readonly [number, number])[] =>
  Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const);

const formulasOf = (document: XlsxDocument, name: string, area: Area | undefined): readonly FormulaCell[] => {
  const sheet = document.sheet(name);
  if (!sheet || !area) return [];
  return placesIn(area).flatMap(([row, column]): readonly FormulaCell[] =>
    sheet.formula(row, column) === undefined ? [] : [{ sheet: name, row, column, result: sheet.value(row, column) }],
  );
};

/** Every formula of a file. */
export const formulaCells = (bytes: Uint8Array): readonly FormulaCell[] => {
  const document = openXlsx(bytes);
  return document.sheets.flatMap((sheet) => formulasOf(document, sheet.name, sheet.usedArea()));
};

const rangeNamed = (document: XlsxDocument, name: string): Area & { readonly sheet: string } => {
  const found = document.names.find((each) => each.name === name);
  const range = found && parseReference(found.formula);
  if (!range) throw new RangeError(`no range ${name}`);
  return range;
};

/** The formulas of 得分表: subtotals of the units, and of the full points. */
export const subtotals = (bytes: Uint8Array): readonly FormulaCell[] => {
  const document = openXlsx(bytes);
  const range = rangeNamed(document, names.scores);
  return formulasOf(document, range.sheet, range);
};

/** The cell of the stamp that says whether figures have changed: the one with a formula. */
export const stateCell = (bytes: Uint8Array): Place => {
  const document = openXlsx(bytes);
  const { sheet, row, column, columns } = rangeNamed(document, names.stamp);
  const offset = Array.from({ length: columns }, (_, index) => index).find((index) => document.sheet(sheet)?.formula(row, column + index) !== undefined);
  if (offset === undefined) throw new RangeError('no state');
  return { sheet, row, column: column + offset };
};

/** The cells that staff enter figures into, filled or not. */
export const entryPlaces = (bytes: Uint8Array): readonly (Place & { readonly value: StoredValue })[] => {
  const document = openXlsx(bytes);
  const table = document.table(tables.figures);
  const sheet = table && document.sheet(table.sheet);
  if (!sheet) throw new RangeError(`no table ${tables.figures}`);
  const from = table.headings.indexOf(headings.figures.period) + 1;
  const columns = table.headings.indexOf(headings.figures.definition) - from;
  const area = { row: table.area.row + 1, column: table.area.column + from, rows: table.area.rows - 1, columns };
  return placesIn(area).map(([row, column]) => ({ sheet: table.sheet, row, column, value: sheet.value(row, column) }));
};
