import type { Area } from '../../xlsx/document';
import { isOnSheet, sheetColumns, sheetRows } from './area';

/** `A` for 0, `AA` for 26. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `Sheet1!A1:B2`, quoted where the sheet's name needs it. */
export const formatAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatLocalAddress(area)}`;

export const quoteSheet = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[a-z]{1,3}\d+$/i.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** `A1:B2`, `A:C`, `3:5`. */
export const formatLocalAddress = (area: Area): string => {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (area.rows === sheetRows) return `${columnName(area.column)}:${columnName(last.column)}`;
  if (area.columns === sheetColumns) return `${area.row + 1}:${last.row + 1}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnName(last.column)}${last.row + 1}`;
};

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5`; `undefined` for anything else, or what lies off the sheet. */
export const parseArea = (text: string): Area | undefined => {
  const area = cellsOf(text) ?? columnsOf(text) ?? rowsOf(text);
  return area !== undefined && isOnSheet(area) ? area : undefined;
};

const between = (one: number, other: number): { first: number; count: number } => ({
  first: Math.min(one, other),
  count: Math.abs(one - other) + 1,
});

const cellsOf = (text: string): Area | undefined => {
  const found = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (found === null) return undefined;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = found;
  const down = between(Number(row) - 1, Number(lastRow) - 1);
  const right = between(columnIndex(column), columnIndex(lastColumn));
  return { row: down.first, rows: down.count, column: right.first, columns: right.count };
};

const columnsOf = (text: string): Area | undefined => {
  const found = /^\$?([a-z]{1,3}):\$?([a-z]{1,3})$/i.exec(text);
  if (found === null) return undefined;
  const [, first = '', last = ''] = found;
  const right = between(columnIndex(first), columnIndex(last));
  return { row: 0, rows: sheetRows, column: right.first, columns: right.count };
};

const rowsOf = (text: string): Area | undefined => {
  const found = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (found === null) return undefined;
  const [, first = '', last = ''] = found;
  const down = between(Number(first) - 1, Number(last) - 1);
  return { row: down.first, rows: down.count, column: 0, columns: sheetColumns };
};

/** Splits `'a sheet'!A1:B2` into its sheet and the rest; no sheet where none is named. */
export const splitSheet = (text: string): { readonly sheet: string | undefined; readonly rest: string } => {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const bare = /^([^'!]+)!(.*)$/s.exec(text);
  return bare === null ? { sheet: undefined, rest: text } : { sheet: bare[1] ?? '', rest: bare[2] ?? '' };
};
