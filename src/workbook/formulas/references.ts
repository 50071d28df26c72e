import { columnLetters } from '../read/text';

/** Columns of 得分公式 within its block: five of its own, then one for every unit. */
export const ownColumns = { code: 0, title: 1, note: 2, points: 3, check: 4 } as const;
export const firstUnitColumn = 5;

/** Rows of the block: the headings, the positions of the units in 数据填报, the lines. */
export const blockRows = { headings: 0, positions: 1, lines: 2 } as const;

/** An area of another sheet; rows and columns count from 0. */
export interface SheetArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `F12`. */
export const cellAt = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;
/** `$D12`: the same column wherever it is read from. */
export const inColumn = (row: number, column: number): string => `$${cellAt(row, column)}`;
/** `F$5`: the same row wherever it is read from. */
export const inRow = (row: number, column: number): string => `${columnLetters(column)}$${String(row + 1)}`;
/** `$F12:$O12`: a row of cells, the same from every column. */
export const across = (row: number, from: number, to: number): string => `${inColumn(row, from)}:${inColumn(row, to)}`;
/** `$F$5:$O$5`. */
export const pinned = (row: number, from: number, to: number): string =>
  `$${columnLetters(from)}$${String(row + 1)}:$${columnLetters(to)}$${String(row + 1)}`;

/** `'数据填报'!$A$5:$Q$90`. */
export const areaReference = ({ sheet, row, column, rows, columns }: SheetArea): string => {
  const [first, last] = [columnLetters(column), columnLetters(column + columns - 1)];
  return `'${sheet.replaceAll("'", "''")}'!$${first}$${String(row + 1)}:$${last}$${String(row + rows)}`;
};
