import { columnLetters } from '../read/text';

/** One unit column of 得分表 as it lies on its sheet. Rows and columns count from 0. */
export interface ScoreColumn {
  /** The texts of the 编号 column from the heading row down; '' where there is none. */
  readonly codes: readonly string[];
  /** Row of the sheet that `codes[0]` (the heading) stands in. */
  readonly firstRow: number;
  readonly codeColumn: number;
  readonly pointsColumn: number;
  /** The column that the formulas are for: a unit's, or the points column itself. */
  readonly column: number;
}

/** Rows of the sheet, both included. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** The scores in some rows of a column, and beside them their codes and full points, as ranges. */
export interface Sums {
  readonly values: string;
  readonly codes: string;
  readonly points: string;
}

export const sumsIn = (place: ScoreColumn, { from, to }: Rows): Sums => {
  const range = (column: number, pinned: string): string =>
    `${pinned}${columnLetters(column)}$${String(from + 1)}:${pinned}${columnLetters(column)}$${String(to + 1)}`;
  return { values: range(place.column, ''), codes: range(place.codeColumn, '$'), points: range(place.pointsColumn, '$') };
};

/** The row of the sheet that a code stands in; below 0 where it does not. */
export const rowOf = ({ codes, firstRow }: ScoreColumn, code: string): number => {
  const index = codes.indexOf(code);
  return index < 0 ? -1 : firstRow + index;
};
