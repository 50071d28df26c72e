import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, type StoredValue, type Table, type XlsxDocument } from '../../../src/xlsx';
import { smallWorkbook } from '../../workbook/read/readings';

export type Edit = (document: XlsxDocument) => void;

/** The small workbook after staff have been at it. */
export const edited = (...edits: readonly Edit[]): Uint8Array => {
  const document = openXlsx(smallWorkbook());
  for (const edit of edits) edit(document);
  return document.save();
};

/** The small workbook with its parts edited as texts. */
export const rewritten = (change: (xml: string, part: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(smallWorkbook())).map(([name, bytes]) => [name, strToU8(change(strFromU8(bytes), name))]),
    ),
  );

const tableOf = (document: XlsxDocument, name: string): Table => {
  const found = document.table(name);
  if (found === undefined) throw new RangeError(`no table ${name}`);
  return found;
};

const columnOf = ({ area, headings }: Table, heading: string): number => {
  const found = headings.indexOf(heading);
  if (found < 0) throw new RangeError(`no heading ${heading}`);
  return area.column + found;
};

/** Row of the sheet with this text under the heading. */
const rowOf = (document: XlsxDocument, table: Table, heading: string, text: string): number => {
  const column = columnOf(table, heading);
  for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1) {
    if (document.sheet(table.sheet)?.value(row, column) === text) return row;
  }
  throw new RangeError(`no row ${text}`);
};

/** Writes into the row that has `text` under `heading`. */
export const inRow =
  (name: string, heading: string, text: string, cells: Readonly<Record<string, StoredValue>>): Edit =>
  (document) => {
    const table = tableOf(document, name);
    const row = rowOf(document, table, heading, text);
    for (const [title, value] of Object.entries(cells)) document.write(table.sheet, row, columnOf(table, title), [[{ value }]]);
  };

/** Writes into the first rows of a table, one after another. */
export const fromTop =
  (name: string, ...rows: readonly Readonly<Record<string, StoredValue>>[]): Edit =>
  (document) => {
    const table = tableOf(document, name);
    rows.forEach((cells, index) => {
      for (const [title, value] of Object.entries(cells)) {
        document.write(table.sheet, table.area.row + 1 + index, columnOf(table, title), [[{ value }]]);
      }
    });
  };

export const renamed =
  (name: string, from: string, to: string): Edit =>
  (document) => {
    const table = tableOf(document, name);
    document.write(table.sheet, table.area.row, columnOf(table, from), [[{ value: to }]]);
  };

/** One more column at the right, with a value in its first row. */
export const withColumn =
  (name: string, heading: string, value: StoredValue): Edit =>
  (document) => {
    const { sheet, area } = tableOf(document, name);
    document.write(sheet, area.row, area.column + area.columns, [[{ value: heading }], [{ value }]]);
    document.resizeTable(name, { ...area, columns: area.columns + 1 });
  };

/** What stands right below a table, and whether the table was resized over it. */
export const below =
  (name: string, heading: string, value: StoredValue, swallowed: boolean): Edit =>
  (document) => {
    const table = tableOf(document, name);
    const { sheet, area } = table;
    document.write(sheet, area.row + area.rows, columnOf(table, heading), [[{ value }]]);
    if (swallowed) document.resizeTable(name, { ...area, rows: area.rows + 1 });
  };
