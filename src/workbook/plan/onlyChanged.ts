import { endsSlice, type Sliced } from '../../core';
import type { Block, CellValue, CellWrite, Place } from '../../host/port';
import { isFormula } from '../stateFormula';

/** Cells as they were read: values, and formulas where these are known. */
export interface ThereNow extends Place {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
}

/**
 * Which way a block falls into pieces: a table by its rows, 得分表 by its columns. There a result that did not change is stored anew
 * beside scores that did, or a file would hold it for outdated.
 */
export type Along = 'rows' | 'columns';

/** Unchanged lines between changed ones that cost less to write than a block more. */
const bridged = 2;

/** Pieces of one block at most: beyond, what lies between them is written too. */
const mostPieces = 16;

/**
 * The parts of a block in which anything differs from what stands there; none where nothing does. Whole rows or columns, so that what
 * belongs together is written together. Where formulas are not known, a cell that shows what is due passes for it.
 */
export const onlyChanged = function* (block: Block, there: ThereNow, along: Along): Sliced<readonly Block[]> {
  const lines = along === 'rows' ? block.cells.length : (block.cells[0]?.length ?? 0);
  const changed = new Set<number>();
  for (const [down, row] of block.cells.entries()) {
    row.forEach((cell, across) => {
      const line = along === 'rows' ? down : across;
      if (!changed.has(line) && !stands(cell, there, block.row + down - there.row, block.column + across - there.column)) changed.add(line);
    });
    if (endsSlice(down)) yield;
  }
  if (changed.size === lines) return [block];
  return runsOf([...changed].sort((a, b) => a - b)).map(([from, to]) => (along === 'rows' ? rowsOf(block, from, to) : columnsOf(block, from, to)));
};

const stands = (cell: CellWrite, { rows, formulas }: ThereNow, row: number, column: number): boolean => {
  if (cell === null) return true;
  const line = rows[row];
  if (line === undefined || column >= line.length) return false;
  const value = line[column] ?? null;
  const formula = formulas?.[row]?.[column] ?? null;
  if (typeof cell === 'object') {
    const same = 'formula' in cell ? formula !== null && (formula === cell.formula || isFormula(formula, cell.formula.slice(1))) : true;
    return same && (cell.shows === undefined || isSame(cell.shows, value));
  }
  return formula === null && isSame(cell, value);
};

/** What is read has 15 digits. */
const isSame = (due: string | number, value: CellValue): boolean => {
  if (typeof due === 'number') return typeof value === 'number' && Number(due.toPrecision(15)) === value;
  return due === '' ? value === null || value === '' : due === value;
};

type Run = readonly [from: number, to: number];

/** Neighbouring lines, from the first to before the last; the narrowest gaps are bridged. */
const runsOf = (lines: readonly number[]): readonly Run[] => {
  const gaps = lines.slice(1).map((line, index) => line - (lines[index] ?? line) - 1);
  const kept = [...gaps].sort((a, b) => b - a).slice(0, mostPieces - 1);
  const narrowest = Math.max(bridged, (kept.length === mostPieces - 1 ? kept.at(-1) : undefined) ?? 0);
  let cuts = mostPieces - 1;
  const runs: [number, number][] = [];
  lines.forEach((line, index) => {
    const gap = gaps[index - 1] ?? 0;
    const last = runs.at(-1);
    const cut = gap > bridged && gap >= narrowest && cuts > 0;
    if (last === undefined || cut) runs.push([line, line + 1]);
    else last[1] = line + 1;
    if (last !== undefined && cut) cuts -= 1;
  });
  return runs;
};

const rowsOf = (block: Block, from: number, to: number): Block => ({ ...block, row: block.row + from, cells: block.cells.slice(from, to) });

const columnsOf = (block: Block, from: number, to: number): Block => ({
  ...block,
  column: block.column + from,
  cells: block.cells.map((line) => line.slice(from, to)),
  ...(block.columnFormats && { columnFormats: block.columnFormats.slice(from, to) }),
});
