import type { Area } from '../../xlsx/document';

/** A rectangle of cells of one sheet; rows and columns count from 0. */
export interface RangeArea extends Area {
  readonly sheet: string;
}

/** Rows and columns of a sheet ("Excel specifications and limits"). */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const isUnbounded = (area: Area): boolean => area.rows === sheetRows || area.columns === sheetColumns;

export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows >= 1 &&
  area.columns >= 1 &&
  area.row + area.rows <= sheetRows &&
  area.column + area.columns <= sheetColumns;

export const intersection = (one: Area, other: Area): Area | undefined => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
};

/** Whether two areas share a cell. */
export const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** The smallest area that holds both. */
export const hull = (one: Area, other: Area): Area => {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
};

/** A matrix with one entry for every cell of the area. */
export const mapCells = <Cell>(area: Area, cell: (row: number, column: number) => Cell): Cell[][] =>
  Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, right) => cell(area.row + down, area.column + right)),
  );
