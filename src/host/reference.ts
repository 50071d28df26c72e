import type { Place } from './port';

/** A plain reference to cells; rows and columns count from 0. */
export interface CellsReference extends Place {
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of a sheet ("Excel specifications and limits"). */
const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/** Reads `=得分表!$A$5:$Q$120` or `'a sheet'!B2`; `undefined` for whatever is no such reference. */
export const parseReference = (formula: string): CellsReference | undefined => {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!()"]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(formula);
  if (found === null) return undefined;
  const [, quoted, bare, left = '', top = '', right = left, bottom = top] = found;
  const [row, lastRow] = [Number(top) - 1, Number(bottom) - 1];
  const [column, lastColumn] = [columnIndex(left), columnIndex(right)];
  if (Math.max(row, lastRow) >= sheetRows || Math.max(column, lastColumn) >= sheetColumns) return undefined;
  return {
    sheet: quoted === undefined ? (bare ?? '') : quoted.replaceAll("''", "'"),
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
};

const columnIndex = (name: string): number => [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
