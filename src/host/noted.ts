import type { Block, CellValue, CellWrite, Place } from './port';

/** The block that writes again what stood in the cells of another, of constants as a journal has them. */
export const standingIn = ({ sheet, row, column, cells }: Place & Pick<Block, 'cells'>, values: readonly (readonly CellValue[])[]): Block => ({
  sheet,
  row,
  column,
  numberFormat: 'General',
  cells: cells.map((line, down) => line.map((cell, across) => (cell === null ? null : constant(values[down]?.[across] ?? null)))),
});

const constant = (value: CellValue): CellWrite => (typeof value === 'string' || typeof value === 'number' ? value : '');
