import type { Place, TableReading } from '../host/port';
import { areaReference } from './formulas/references';
import { headings, journalStates, names, stateWords } from './layout';
import { findColumns } from './read/columns';
import { columnLetters } from './read/text';

/** Rows and columns count from 0. */
interface Cells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The data cells of two columns of KH_Figures, between which the entries stand. */
interface EntryColumns {
  readonly sheet: string;
  readonly period: Cells;
  readonly definition: Cells;
}

/** The column of KH_Stamp that shows 数据状态 by this formula, from its first. */
export const stateColumn = 6;

/**
 * Whether a write broke off, by the journal, and whether the figures are still those that were scored; the definition is that
 * of `entryStamp`.
 * @param stamp the first cell of KH_Stamp, on the sheet of the formula
 * @returns without the leading `=`
 */
export const stateFormula = (stamp: Pick<Cells, 'row' | 'column'>, { sheet, period, definition }: EntryColumns): string => {
  const first = Math.min(period.column, definition.column);
  const all: Cells = { ...period, column: first, columns: Math.abs(definition.column - period.column) + 1 };
  const name = (cells: Cells): string => areaReference({ sheet, ...cells });
  const filled = (area: Cells): string => `ROWS(${name(area)})*COLUMNS(${name(area)})-COUNTBLANK(${name(area)})`;
  const count = `${filled(all)}-(${filled(period)})-(${filled(definition)})`;
  const cell = (offset: number): string => `${columnLetters(stamp.column + offset)}${String(stamp.row + 1)}`;
  const sum = `SUM(${name(all)})`;
  const entered = `ROUND(${sum}-SUM(${name(period)})-SUM(${name(definition)}),6)`;
  // Excel adds in an order of its own: sums may differ by 0.0000005 and by 5E-13 of their size, said in whole numbers, which every
  // program writes alike. 24,000 figures of two decimals stay ten times below; 0.01 shows up to a sum of 20,000,000,000.
  const same = `AND(${count}=${cell(4)},ABS(${entered}-${cell(5)})*2000000<1+ABS(${sum})/1000000)`;
  const { incomplete, unscored, errors, unchanged, changed } = stateWords;
  return `IF(INDEX(${names.journal},1,1)="${journalStates.open}","${incomplete}",IF(${cell(0)}="","${unscored}",IF(ISERROR(${sum}),"${errors}",IF(${same},"${unchanged}","${changed}"))))`;
};

/** The same for a workbook as it was read; `undefined` where 期间 or 填报口径 is missing. */
export const stateFormulaFor = (stamp: Pick<Place, 'row' | 'column'>, figures: TableReading): string | undefined => {
  const columns = findColumns(figures, [headings.figures.period, headings.figures.definition]);
  if (columns.missing) return undefined;
  const data = (heading: string): Cells => ({ row: figures.row + 1, column: figures.column + columns.at(heading), rows: figures.rows.length, columns: 1 });
  return stateFormula(stamp, { sheet: figures.sheet, period: data(headings.figures.period), definition: data(headings.figures.definition) });
};

/** Whether a formula in a cell is this one: programs write the names of sheets with and without quotes, and Excel a mark before what gives one cell. */
export const isFormula = (found: string, formula: string): boolean => inShort(found) === `=${inShort(formula)}`;

const inShort = (formula: string): string => formula.replace(/['@\s]/gu, '').toUpperCase();
