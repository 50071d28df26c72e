import type { Issue } from '../../../src/checks';
import type { Scheme } from '../../../src/core';
import type { CellValue, TableReading } from '../../../src/host/port';
import { effectiveScheme, type EffectiveScheme } from '../../../src/workbook/parameters';
import { headings, sheets, tables } from '../../../src/workbook/layout';
import { schemeRows } from '../../../src/workbook/schemeRows';

const columns = Object.values(headings.scheme);

/** 指标体系 as it is built for a scheme. */
export const schemeTable = (scheme: Scheme): TableReading => ({
  sheet: sheets.scheme,
  row: 3,
  column: 0,
  headings: columns,
  rows: schemeRows(scheme).map((row) => columns.map((heading): CellValue => (row[heading] === '' ? null : (row[heading] ?? null)))),
});

export type Edit = readonly [code: string, heading: string, value: CellValue];

/** The table after somebody has typed into some of its cells. */
export const editedTable = (table: TableReading, ...edits: readonly Edit[]): TableReading =>
  edits.reduce((before, [code, heading, value]) => {
    const [codeColumn, column] = [before.headings.indexOf(headings.scheme.code), before.headings.indexOf(heading)];
    if (column < 0) throw new RangeError(`no column ${heading}`);
    if (!before.rows.some((row) => row[codeColumn] === code)) throw new RangeError(`no row ${code}`);
    return { ...before, rows: before.rows.map((row) => (row[codeColumn] === code ? row.with(column, value) : row)) };
  }, table);

/** What comes of edits of a scheme's sheet. */
export const afterEdits = (scheme: Scheme, ...edits: readonly Edit[]): EffectiveScheme => effectiveScheme(scheme, editedTable(schemeTable(scheme), ...edits));

/** `S018 G5 …` */
export const told = ({ code, cell, message }: Issue): string => `${code} ${cell?.split('!')[1] ?? ''} ${message.zh}`;

export const tableName = tables.scheme;
