import type { CellValue } from '../host/port';
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

/**
 * The stamp of KH_Figures: over all columns between 期间 and 填报口径, whatever their headings, and all data rows.
 * The formula in the last cell of KH_Stamp computes the same from the sheet.
 * @param columnHeadings the headings of the table
 * @param rows its data rows
 * @returns `undefined` where one of the two headings is missing
 */
export const entryStamp = (
  columnHeadings: readonly string[],
  rows: readonly (readonly CellValue[])[],
): EntryStamp | undefined => {
  const from = columnHeadings.indexOf(headings.figures.period);
  const to = columnHeadings.indexOf(headings.figures.definition);
  if (from < 0 || to < 0) return undefined;
  const cells = rows.flatMap((row) => row.slice(Math.min(from, to) + 1, Math.max(from, to)));
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  const sum = filled.reduce<number>((total, cell) => (typeof cell === 'number' ? total + cell : total), 0);
  const hasErrors = filled.some((cell) => typeof cell === 'object');
  return { count: filled.length, sum: Math.round(sum * places) / places, hasErrors };
};
