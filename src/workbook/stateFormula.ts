import { areaReference } from './formulas/references';
import { journalStates, names, stateWords } from './layout';
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
  const same = `AND(${count}=${cell(4)},ABS(ROUND(${sum},6)-${cell(5)})<0.0000005)`;
  const { incomplete, unscored, errors, unchanged, changed } = stateWords;
  return `IF(INDEX(${names.journal},1,1)="${journalStates.open}","${incomplete}",IF(${cell(0)}="","${unscored}",IF(ISERROR(${sum}),"${errors}",IF(${same},"${unchanged}","${changed}"))))`;
};
