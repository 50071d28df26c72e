import type { CellValue, TableReading } from '../host/port';
import { headings } from './layout';

/** By what 考核结果 tells, without the add-in, whether figures have changed since they were scored. */
export interface EntryStamp {
  /** How many entry cells hold something. */
  readonly count: number;
  /** The numbers among them, added, to 6 places. */
  readonly sum: number;
  /** Among them are error values, so that the formula knows no sum. */
  readonly hasErrors: boolean;
}

const places = 1e6;

/** How much higher days are read than a workbook holds them that counts from 1904. */
const days1904 = 1462;

/**
 * The stamp of KH_Figures: over all columns between 期间 and 填报口径, whatever their headings, and all data rows.
 * The formula in the last cell of KH_Stamp computes the same from the sheet, where days are as the workbook counts them.
 * @returns `undefined` where one of the two headings is missing
 */
export const entryStamp = ({ headings: columnHeadings, rows, close }: Pick<TableReading, 'headings' | 'rows' | 'close'>): EntryStamp | undefined => {
  const from = columnHeadings.indexOf(headings.figures.period);
  const to = columnHeadings.indexOf(headings.figures.definition);
  if (from < 0 || to < 0) return undefined;
  const first = Math.min(from, to) + 1;
  const isDay = (row: number, column: number): boolean => close?.daysFrom1904 === true && close.showsDay[row]?.[column] === true;
  const held = (cell: CellValue, row: number, column: number): CellValue => (typeof cell === 'number' && isDay(row, column) ? cell - days1904 : cell);
  const cells = rows.flatMap((line, row) => line.slice(first, Math.max(from, to)).map((cell, column) => held(cell, row, first + column)));
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  const sum = filled.reduce<number>((total, cell) => (typeof cell === 'number' ? total + cell : total), 0);
  const hasErrors = filled.some((cell) => typeof cell === 'object');
  return { count: filled.length, sum: Math.round(sum * places) / places, hasErrors };
};
