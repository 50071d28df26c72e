import type { Area, CellChange, XlsxDocument } from '../../../src/xlsx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { headings, tables } from '../../../src/workbook/layout';
import { zipped } from '../../xlsx/fixture';
import { figuresTable, sheetOf } from './entries';

/** The cells of an area as they are, to be written elsewhere. */
const taken = (document: XlsxDocument, name: string, { row, column, rows, columns }: Area): CellChange[][] => {
  const sheet = sheetOf(document, name);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_unused, across): CellChange => {
      const [at, to] = [row + down, column + across];
      const formula = sheet.formula(at, to);
      const numberFormat = sheet.numberFormat(at, to);
      return formula === undefined ? { value: sheet.value(at, to), numberFormat } : { formula, shows: sheet.value(at, to), numberFormat };
    }),
  );
};

/** Sorts the rows of a table by a hash of their first cell, so that any order may come of it. */
export const sortTable = (document: XlsxDocument, name: string, by: number): void => {
  const table = document.table(name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  const area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  const rows = taken(document, table.sheet, area);
  const order = rows.map((cells, at) => ({ cells, place: ((at + 1) * by) % 31 })).sort((a, b) => a.place - b.place);
  document.write(table.sheet, area.row, area.column, order.map(({ cells }) => cells));
};

const blank: CellChange = { value: null };

/** A row of notes within the table of figures: what is below moves down. */
export const insertRow = (document: XlsxDocument, at: number): void => {
  const table = figuresTable(document);
  const sheet = sheetOf(document, table.sheet);
  const { row, column, rows, columns } = table.area;
  const from = row + 1 + (at % (rows - 1));
  const used = sheet.usedArea() ?? table.area;
  const below = { row: from, column: used.column, rows: used.row + used.rows - from, columns: used.columns };
  const cells = taken(document, sheet.name, below);
  document.resizeTable(table.name, { ...table.area, rows: rows + 1 });
  document.write(sheet.name, from + 1, below.column, cells);
  const titleColumn = column + table.headings.indexOf(headings.figures.title);
  document.write(sheet.name, from, column, [Array.from({ length: columns }, () => blank)]);
  document.write(sheet.name, from, titleColumn, [[{ value: '本行为备注' }]]);
};

/** A column of notes within the table of figures: what is on the right moves. */
export const insertColumn = (document: XlsxDocument, at: number): void => {
  const table = figuresTable(document);
  const { row, column, rows, columns } = table.area;
  const from = column + 1 + (at % (columns - 1));
  const right = { row, column: from, rows, columns: column + columns - from };
  const cells = taken(document, table.sheet, right);
  const [heading = '', passing = ''] = Array.from({ length: columns + 2 }, (_, index) => `备忘${String(index + 1)}`).filter((each) => !table.headings.includes(each));
  // The heading of a new column has to stand before the table takes it in.
  document.write(table.sheet, row, column + columns, [[{ value: passing }]]);
  document.resizeTable(table.name, { ...table.area, columns: columns + 1 });
  document.write(table.sheet, row, from, cells.map((line, index) => [index === 0 ? { value: heading } : blank, ...line]));
};

/** Takes a unit out: its column of the table of figures, and its row of the list. */
export const deleteUnit = (document: XlsxDocument, unit: string): void => {
  const table = figuresTable(document);
  const { row, column, rows, columns } = table.area;
  const gone = table.headings.indexOf(unit);
  if (gone >= 0) {
    const right = { row, column: column + gone + 1, rows, columns: columns - gone - 1 };
    const cells = taken(document, table.sheet, right);
    document.resizeTable(table.name, { ...table.area, columns: columns - 1 });
    document.write(table.sheet, row, column + gone, cells);
    document.write(table.sheet, row, column + columns - 1, Array.from({ length: rows }, () => [blank]));
  }
  const list = document.table(tables.units);
  if (list === undefined) return;
  const sheet = sheetOf(document, list.sheet);
  const nameColumn = list.area.column + list.headings.indexOf(headings.units.name);
  for (let at = list.area.row + 1; at < list.area.row + list.area.rows; at += 1) {
    if (sheet.value(at, nameColumn) === unit) document.write(sheet.name, at, list.area.column, [Array.from({ length: list.area.columns }, () => blank)]);
  }
};

/** The file with another name for a sheet, wherever it is named, as spreadsheet programs rename it. */
export const withSheetRenamed = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const quoted = `'${to.replaceAll("'", "''")}'!`;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.endsWith('.xml')) return [name, content];
    const text = strFromU8(content).replaceAll(`'${from}'!`, escaped(quoted)).replaceAll(`${from}!`, escaped(quoted));
    return [name, strToU8(name === 'xl/workbook.xml' ? text.replace(`name="${from}"`, `name="${escaped(to)}"`) : text)];
  });
  return zipped(Object.fromEntries(parts));
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
