import type { Scheme } from '../../core';
import { headings } from '../layout';
import { pendingCode, scoreRows } from '../scoresheet';
import type { LineLook } from './describeLine';
import type { PlacedTable } from './entryPlaces';
import { ownColumns } from './references';

/** A cell that another one shall look like. */
export interface Model {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of 得分表 for those of 得分公式 to look like. */
export interface Looks {
  /** The title of the sheet. */
  readonly title: Model;
  readonly heading: (column: number) => Model;
  readonly cell: (look: LineLook, column: number) => Model;
}

/** @param codes what stands in the column 编号 of 得分表, with its heading; the columns of the answers are those of the block of 得分公式 */
export const looksIn = (scores: PlacedTable, codes: readonly unknown[], scheme: Scheme, units: readonly string[]): Looks => {
  const { sheet, area } = scores;
  const at = (heading: string): number => area.column + Math.max(0, scores.headings.indexOf(heading));
  const firstUnit = at(units[0] ?? headings.scores.flags);
  const own = new Map<number, number>([
    [ownColumns.code, at(headings.scores.code)],
    [ownColumns.title, at(headings.scores.title)],
    [ownColumns.note, at(headings.scores.clause)],
    [ownColumns.points, at(headings.scores.points)],
    [ownColumns.check, at(headings.scores.code)],
  ]);
  const rowOf = (code: string | undefined): number => area.row + Math.max(0, codes.indexOf(code ?? ''));
  const first = (kind: 'item' | 'indicator' | 'part'): number => rowOf(scoreRows(scheme).find((row) => row.kind === kind)?.code);
  const rows = { item: first('item'), indicator: first('indicator'), part: first('part'), pending: rowOf(pendingCode(scheme.parts[0]?.id ?? '')) };
  const rowFor = (look: LineLook): number => {
    switch (look) {
      case 'item':
      case 'part':
      case 'pending':
        return rows[look];
      // Indented, as what stands below its title.
      case 'step':
        return rows.pending;
      case 'heading':
        return rows.item;
      case 'total':
        return rows.part;
      case 'indicator':
      case 'figure':
        return rows.indicator;
    }
  };
  const columnFor = (column: number): number => own.get(column) ?? firstUnit;
  return {
    title: { sheet, row: 0, column: area.column },
    heading: (column) => ({ sheet, row: area.row, column: columnFor(column) }),
    cell: (look, column) => ({ sheet, row: rowFor(look), column: columnFor(column) }),
  };
};
