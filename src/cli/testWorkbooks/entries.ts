import { baotou2012 } from '../../schemes';
import type { CellChange } from '../../xlsx';
import type { Finding, Trouble } from './trouble';

type Put = CellChange | number | string | boolean | null;

/** The row of a figure on 数据填报. @throws RangeError for a figure that the scheme does not have */
export const rowOf = (figure: string): Trouble['row'] => {
  const found = baotou2012.figures.find(({ id }) => id === figure);
  if (found === undefined) throw new RangeError(`no figure ${figure}`);
  return { heading: '编号', text: found.code };
};

/** An entry that is worth a word as it is. */
export const unchanged = (unit: string, figure: string, ...gives: readonly Finding[]): Trouble => ({
  table: 'KH_Figures',
  row: rowOf(figure),
  under: unit,
  unit,
  figure,
  gives,
});

/**
 * What stands in the entry cell of a figure of a unit, and what the checks must say of it there.
 * @param put a value of the cell, or all that the change says of it
 */
export const entry = (unit: string, figure: string, put: Put, ...gives: readonly Finding[]): Trouble => ({
  ...unchanged(unit, figure, ...gives),
  put: typeof put === 'object' && put !== null ? put : { value: put },
});
