import { DAYS_1904 } from '../host/dateFormat';
import type { CellValue, TableReading } from '../host/port';
import { headings } from './layout';
import { findColumns } from './read/columns';

/** By what 考核结果 tells, without the add-in, whether figures have changed since they were scored. */
export interface EntryStamp {
  /** How many entry cells hold something. */
  readonly count: number;
  /** The numbers among them, added, to 6 places. */
  readonly sum: number;
  /** Among them, or beside them under 期间 and 填报口径, are error values, so that the formula knows no sum. */
  readonly hasErrors: boolean;
}

const places = 1e6;

/**
 * The stamp of KH_Figures: over all columns between 期间 and 填报口径, whatever their headings, and all data rows.
 * The formula in the last cell of KH_Stamp computes the same from the sheet, where days are as the workbook counts them.
 * @returns `undefined` where one of the two headings is missing
 */
export const entryStamp = ({ headings: titles, rows, close }: Pick<TableReading, 'headings' | 'rows' | 'close'>): EntryStamp | undefined => {
  const { period, definition } = headings.figures;
  const columns = findColumns({ headings: titles }, [period, definition]);
  if (columns.missing) return undefined;
  const [first, last] = [columns.at(period), columns.at(definition)].sort((one, other) => one - other);
  if (first === undefined || last === undefined) return undefined;
  const isDay = (row: number, column: number): boolean => close?.daysFrom1904 === true && close.showsDay[row]?.[column] === true;
  const held = (cell: CellValue, row: number, column: number): CellValue => (typeof cell === 'number' && isDay(row, column) ? cell - DAYS_1904 : cell);
  const cells = rows.flatMap((line, row) => line.slice(first + 1, last).map((cell, column) => held(cell, row, first + 1 + column)));
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  const hasErrors = rows.some((line) => line.slice(first, last + 1).some((cell) => cell !== null && typeof cell === 'object'));
  return { count: filled.length, sum: Math.round(sumOf(filled) * places) / places, hasErrors };
};

/** As exact as a double is, in whatever order ("Neumaier summation"): half of what sums may differ by is left to Excel. */
const sumOf = (cells: readonly CellValue[]): number => {
  let [sum, lost] = [0, 0];
  for (const cell of cells) {
    if (typeof cell !== 'number') continue;
    const next = sum + cell;
    lost += Math.abs(sum) >= Math.abs(cell) ? sum - next + cell : cell - next + sum;
    sum = next;
  }
  return sum + lost;
};
