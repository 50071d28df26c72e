import type { Area, CellAddress } from './document';

export { areaName, cellName, columnName } from './build/reference';

/** Rows and columns of a sheet (Excel specifications and limits). */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** `A` → 0, `XFD` → 16383; `undefined` for what is no column. */
export const columnNumber = (letters: string): number | undefined => {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return letters !== '' && letters.length <= 3 && column <= columnLimit ? column - 1 : undefined;
};

/** `B7` or `$B$7`; `undefined` for anything else. */
export const parseCell = (text: string): CellAddress | undefined => {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const column = columnNumber(found?.[1] ?? '');
  const row = Number(found?.[2]) - 1;
  return column === undefined || row >= rowLimit ? undefined : { row, column };
};

const spanOf = (first: CellAddress, last: CellAddress): Area => ({
  row: Math.min(first.row, last.row),
  column: Math.min(first.column, last.column),
  rows: Math.abs(last.row - first.row) + 1,
  columns: Math.abs(last.column - first.column) + 1,
});

const wholeLines = (text: string): Area | undefined => {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  const first = columnNumber(columns?.[1] ?? '');
  const last = columnNumber(columns?.[2] ?? '');
  if (first !== undefined && last !== undefined) {
    return spanOf({ row: 0, column: first }, { row: rowLimit - 1, column: last });
  }
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  const top = Number(rows?.[1]) - 1;
  const bottom = Number(rows?.[2]) - 1;
  if (!(top < rowLimit && bottom < rowLimit)) return undefined;
  return spanOf({ row: top, column: 0 }, { row: bottom, column: columnLimit - 1 });
};

/** `B7`, `B7:D9`, `B:D`, `7:9`, with or without `$`; `undefined` for anything else. */
export const parseArea = (text: string): Area | undefined => {
  const [first = '', last = first, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const one = parseCell(first);
  const other = parseCell(last);
  return one && other ? spanOf(one, other) : wholeLines(text);
};

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

/** The smallest area that holds both. */
export const around = (one: Area | undefined, other: Area): Area => {
  if (!one) return other;
  return spanOf(
    { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    {
      row: Math.max(one.row + one.rows, other.row + other.rows) - 1,
      column: Math.max(one.column + one.columns, other.column + other.columns) - 1,
    },
  );
};
