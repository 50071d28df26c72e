import type { CellAddress, Sheet, StoredValue, Table, XlsxDocument } from '../../../src/xlsx';
import { headings, tables } from '../../../src/workbook/layout';

/** What an entry cell holds: a value, or a formula with its result. */
export interface Held {
  readonly value: StoredValue;
  readonly formula?: string;
}

export interface EntryCell extends CellAddress, Held {
  readonly sheet: string;
}

/** `A01 青山区` */
export const keyOf = (code: string, unit: string): string => `${code} ${unit}`;

const own: ReadonlySet<string> = new Set(Object.values(headings.figures));

export const figuresTable = (document: XlsxDocument): Table => {
  const table = document.table(tables.figures);
  if (table === undefined) throw new RangeError('the table of figures is gone');
  return table;
};

export const sheetOf = (document: XlsxDocument, name: string): Sheet => {
  const sheet = document.sheet(name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
};

/** Every entry of the workbook by code and unit, found by what stands beside it and above it and by nothing that the add-in says. */
export const entriesOf = (document: XlsxDocument): ReadonlyMap<string, EntryCell> => {
  const table = figuresTable(document);
  const sheet = sheetOf(document, table.sheet);
  const { row: top, column: left, rows } = table.area;
  const codeColumn = left + table.headings.indexOf(headings.figures.code);
  const found = new Map<string, EntryCell>();
  table.headings.forEach((unit, at) => {
    if (own.has(unit)) return;
    for (let row = top + 1; row < top + rows; row += 1) {
      const code = sheet.value(row, codeColumn);
      if (typeof code !== 'string') continue;
      const column = left + at;
      const formula = sheet.formula(row, column);
      found.set(keyOf(code, unit), { sheet: sheet.name, row, column, value: sheet.value(row, column), ...(formula !== undefined && { formula }) });
    }
  });
  return found;
};

/** Where a cell lies plays no part. */
export const heldIn = (document: XlsxDocument): Readonly<Record<string, Held>> =>
  Object.fromEntries([...entriesOf(document)].map(([key, { value, formula }]) => [key, { value, ...(formula !== undefined && { formula }) }]));
