import { fileHost } from '../../../src/host/file';
import type { CellValue, Reading, TableReading } from '../../../src/host/port';
import { request } from '../../../src/workbook/attach';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { tables } from '../../../src/workbook/layout';
import { smallScheme } from '../../support/smallScheme';

type TableKey = keyof typeof tables;

/** The standard workbook of the small scheme: two units, each with one figure. */
export const smallWorkbook = (): Uint8Array =>
  buildStandardWorkbook({
    scheme: smallScheme,
    units: ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true })),
    figures: { 青山区: { 'births.total': 100 }, 固阳县: { 'births.total': 50 } },
  });

/** What scoring reads of a workbook. */
export const readingOf = (bytes: Uint8Array): Promise<Reading> => fileHost(bytes, 'workbook.xlsx').read(request);

/** The same reading with another state of one table; `undefined` takes it away. */
export const withTable = (
  reading: Reading,
  key: TableKey,
  change: (table: TableReading) => TableReading | undefined,
): Reading => {
  const table = reading.tables[tables[key]];
  if (table === undefined) throw new RangeError(`no table ${tables[key]}`);
  const changed = change(table);
  return {
    ...reading,
    tableNames: changed === undefined ? reading.tableNames.filter((name) => name !== tables[key]) : reading.tableNames,
    tables: { ...reading.tables, [tables[key]]: changed },
  };
};

const columnOf = (table: TableReading, heading: string): number => {
  const column = table.headings.indexOf(heading);
  if (column < 0) throw new RangeError(`no column ${heading}`);
  return column;
};

/** The first row that has this text under the heading, from 0. */
export const rowOf = (table: TableReading, heading: string, value: string): number => {
  const column = columnOf(table, heading);
  const row = table.rows.findIndex((cells) => cells[column] === value);
  if (row < 0) throw new RangeError(`no row ${value}`);
  return row;
};

/** @param row from 0, the first data row */
export const withCell = (table: TableReading, row: number, heading: string, value: CellValue): TableReading => {
  const column = columnOf(table, heading);
  if (row >= table.rows.length) throw new RangeError(`no row ${String(row)}`);
  return { ...table, rows: table.rows.map((cells, at) => (at === row ? cells.with(column, value) : cells)) };
};

/** One more row at the end; columns that are not given are blank. */
export const withRow = (table: TableReading, cells: Readonly<Record<string, CellValue>>): TableReading => {
  const columns = new Map(Object.entries(cells).map(([heading, value]) => [columnOf(table, heading), value]));
  return { ...table, rows: [...table.rows, table.headings.map((_, column) => columns.get(column) ?? null)] };
};

export const withoutRow = (table: TableReading, row: number): TableReading => ({
  ...table,
  rows: table.rows.filter((_, at) => at !== row),
});

export const withHeading = (table: TableReading, from: string, to: string): TableReading => {
  const column = columnOf(table, from);
  return { ...table, headings: table.headings.with(column, to) };
};

/** One more column before another one. */
export const withColumn = (table: TableReading, before: string, heading: string, value: CellValue): TableReading => {
  const column = columnOf(table, before);
  return {
    ...table,
    headings: table.headings.toSpliced(column, 0, heading),
    rows: table.rows.map((cells) => cells.toSpliced(column, 0, value)),
  };
};

export const withoutColumn = (table: TableReading, heading: string): TableReading => {
  const column = columnOf(table, heading);
  return {
    ...table,
    headings: table.headings.toSpliced(column, 1),
    rows: table.rows.map((cells) => cells.toSpliced(column, 1)),
  };
};

/** `B7` of a cell of a table. @param row from 0, the first data row; -1 the headings */
export const cellOf = (table: TableReading, row: number, heading: string): string => {
  const letter = String.fromCharCode(65 + table.column + columnOf(table, heading));
  return `'${table.sheet}'!${letter}${String(table.row + 2 + row)}`;
};
