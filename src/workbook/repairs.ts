import type { Issue, Repair } from '../checks';
import type { Scheme } from '../core';
import type { Block, Patch } from '../host/port';
import { parseReference } from '../host/reference';

/** An issue with a certain repair, and the cell to repair. */
export interface Repairable extends Issue {
  readonly cell: string;
  readonly repair: Repair;
}

/** The issues that can be repaired without guessing, one for every cell. */
export const repairableIn = (issues: readonly Issue[]): readonly Repairable[] => {
  const byCell = new Map<string, Repairable>();
  for (const issue of issues) {
    const { cell, repair } = issue;
    if (cell !== undefined && repair !== undefined && !byCell.has(cell)) byCell.set(cell, { ...issue, cell, repair });
  }
  return [...byCell.values()];
};

/** Both are about the same cell, which still holds the same and would get the same. */
export const sameRepair = (a: Repairable, b: Repairable): boolean =>
  a.code === b.code && a.cell === b.cell && a.found === b.found && a.repair.to === b.repair.to;

/**
 * The patch that puts the repairs of the issues into their cells; issues without a certain repair change nothing.
 * Numbers get the format that entry cells of the standard workbook have: a text may stand in a cell formatted as text
 * or per cent, where the number alone would become a text again, or a hundredth.
 */
export const planRepairs = (issues: readonly Issue[], scheme: Scheme): Patch => {
  const days = new Set(scheme.figures.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  const cells = repairableIn(issues).flatMap(({ cell, figure, repair }): readonly Block[] => {
    const place = parseReference(cell);
    if (place === undefined) return [];
    const numberFormat = figure !== undefined && days.has(figure) ? dayFormat : 'General';
    return [{ sheet: place.sheet, row: place.row, column: place.column, numberFormat, cells: [[repair.to]] }];
  });
  return { tables: [], names: [], formats: [], blocks: joined(cells) };
};

const dayFormat = 'yyyy-mm-dd';

/** Cells right below one another go in one block; cells between that are left alone are not touched, since they may be locked. */
const joined = (cells: readonly Block[]): readonly Block[] => {
  const runs: Block[] = [];
  const inOrder = [...cells].sort((a, b) => (a.sheet === b.sheet ? a.column - b.column || a.row - b.row : a.sheet < b.sheet ? -1 : 1));
  for (const next of inOrder) {
    const last = runs.at(-1);
    const follows = last?.sheet === next.sheet && last.column === next.column && last.row + last.cells.length === next.row;
    if (follows && last.numberFormat === next.numberFormat) runs[runs.length - 1] = { ...last, cells: [...last.cells, ...next.cells] };
    else runs.push(next);
  }
  return runs;
};
