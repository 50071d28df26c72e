import { isWithin } from '../../host/keyed';
import type { Before, Block, Place, RangeReading } from '../../host/port';
import { stateWords, tables } from '../layout';
import { newestColumn } from '../records';
import { stateColumn } from '../stateFormula';

/** Fingerprints of scheme and figures, and what 数据状态 compares. */
const told = { column: 2, columns: 4 };

/**
 * What is written over the stamp where results came back in part only: it must be that of no results, so that neither 数据状态 nor
 * anybody who recomputes takes the mixture for current. The newest record stays the newest where 运行记录 has kept any of it.
 * @param stamp before anything is put back
 */
export const mixedStamp = (stamp: RangeReading, { keyed = [] }: Before, left: readonly Place[]): readonly Block[] => {
  const block = (column: number, cells: Block['cells'][number]): Block => ({ sheet: stamp.sheet, row: stamp.row, column: stamp.column + column, numberFormat: 'General', cells: [cells] });
  const runs = keyed.find(({ table }) => table === tables.runs);
  const newest = stamp.rows[0]?.[newestColumn];
  const keepsRecord = runs !== undefined && left.some((place) => isWithin(place, runs));
  const hasState = typeof stamp.formulas[0]?.[stateColumn] === 'string';
  return [
    block(told.column, Array.from({ length: told.columns }, () => '')),
    ...(hasState ? [block(stateColumn, [{ shows: stateWords.changed }])] : []),
    ...(keepsRecord && typeof newest === 'string' ? [block(newestColumn, [newest])] : []),
  ];
};
