import type { Area, CellAddress } from '../document';

/** The letters of a column: 0 → `A`, 26 → `AA`. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

export type Pinning = 'relative' | 'absolute' | 'columnPinned' | 'rowPinned';

/** `F5`, `$F$5`, `$F5` or `F$5`. */
export const cellName = (row: number, column: number, pinning: Pinning = 'relative'): string => {
  const beforeColumn = pinning === 'absolute' || pinning === 'columnPinned' ? '$' : '';
  const beforeRow = pinning === 'absolute' || pinning === 'rowPinned' ? '$' : '';
  return `${beforeColumn}${columnName(column)}${beforeRow}${String(row + 1)}`;
};

/** `A5:Q120`; a single cell stands alone. */
export const areaName = (area: Area, pinning: Pinning = 'relative'): string => {
  const first = cellName(area.row, area.column, pinning);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1, pinning);
  return first === last ? first : `${first}:${last}`;
};

/** A sheet's name as it stands in references, always quoted: `'数据填报'!`. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'!`;

/** `'考核结果'!$B$7:$B$16`. */
export const absoluteReference = (sheet: string, area: Area): string =>
  `${sheetPrefix(sheet)}${areaName(area, 'absolute')}`;

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export const inside = (cell: CellAddress, area: Area): boolean =>
  cell.row >= area.row &&
  cell.row < area.row + area.rows &&
  cell.column >= area.column &&
  cell.column < area.column + area.columns;

/** A text as it stands in a formula: quotes doubled. */
export const textLiteral = (text: string): string => `"${text.replace(/"/g, '""')}"`;
