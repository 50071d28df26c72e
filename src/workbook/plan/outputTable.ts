import { structure, type Issue } from '../../checks';
import { endsSlice, inOneGo, type Sliced } from '../../core';
import type { Block, CellWrite, TableReading, TableResize } from '../../host/port';
import { missingHeadings } from '../read/missingHeadings';
import { findColumns } from '../read/columns';
import { cellText, plain } from '../read/text';

/** One of our columns of an output table. */
export interface OutputColumn {
  readonly heading: string;
  /** For the numbers in it. */
  readonly numberFormat: string;
}

/** What an output table is to hold: rows found again by their key, whatever their order. */
export interface Output {
  readonly columns: readonly OutputColumn[];
  /** Headings whose texts together identify a row. */
  readonly key: readonly string[];
  /** Cells in the order of `columns`. */
  readonly rows: readonly (readonly CellWrite[])[];
  /** Rows that are there and not among `rows` stay as they are (a log) instead of being cleared. */
  readonly keepOthers?: boolean;
  /** Where most rows come or go, those to which staff have added nothing are laid out anew, in order and without gaps. */
  readonly inOrder?: boolean;
}

export interface TablePlan {
  readonly resize?: TableResize;
  readonly blocks: readonly Block[];
  readonly refused?: Issue;
}

/**
 * Rows that are there keep their place and whatever staff have added to them; new rows go into blank ones and below;
 * rows that are no longer due lose our cells; blank rows at the end are given back, but for those above a totals row.
 * Refused where what stands below, or a totals row, leaves no room for the rows that are new.
 */
export const planTable = (name: string, table: TableReading, output: Output): TablePlan => inOneGo(planningTable(name, table, output));

/** The same in slices. */
export const planningTable = function* (name: string, table: TableReading, output: Output): Sliced<TablePlan> {
  const columns = findColumns(table, output.columns.map(({ heading }) => heading));
  if (columns.missing) return { blocks: [], refused: missingHeadings(name, columns) };
  const ours = output.columns.map(({ heading }) => columns.at(heading));
  const placed = yield* placing(table, output, ours);
  const rows = Math.max(1, lastRow(table, placed, ours) + 1);
  // The totals row follows no change of size, whichever host makes it: above it blank rows stay.
  if (table.totals === true && rows > table.rows.length) return { blocks: [], refused: structure.totalsRow.find({ table: name, sheet: table.sheet }) };
  if (table.nextBelow !== undefined && table.row + rows >= table.nextBelow) {
    return { blocks: [], refused: occupied(name, table, rows) };
  }
  const height = Math.max(rows, table.rows.length);
  return {
    ...(rows !== table.rows.length && table.totals !== true && { resize: { table: name, rows } }),
    blocks: yield* makingBlocks(table, output, ours, placed, height),
  };
};

/** For every row of the table: the output row that goes there, `'clear'`, or nothing. */
type Placed = ReadonlyMap<number, readonly CellWrite[] | 'clear'>;

const placing = function* (table: TableReading, output: Output, ours: readonly number[]): Sliced<Placed> {
  const { matched, homeless, others, blank } = yield* matchingRows(table, output, ours);
  const few = matched.size * 2 < Math.max(output.rows.length, table.rows.length - blank.length);
  if (output.inOrder === true && matched.size > 0 && few) return placedAnew(table, output, ours, matched);
  const placed = new Map<number, readonly CellWrite[] | 'clear'>(matched);
  // A log grows at its end, also where somebody has emptied a row in the middle.
  const lastOther = output.keepOthers === true ? Math.max(-1, ...others, ...matched.keys()) : -1;
  const free = blank.filter((index) => index > lastOther);
  let next = table.rows.length;
  for (const row of homeless) placed.set(free.shift() ?? next++, row);
  if (output.keepOthers !== true) for (const index of others) placed.set(index, 'clear');
  return placed;
};

/** Rows with something of staff in them stay where they are; all others go to the first rows that have nothing of theirs. */
const placedAnew = (table: TableReading, output: Output, ours: readonly number[], matched: MatchedRows['matched']): Placed => {
  const isOurs = new Set(ours);
  const kept = table.rows.map((row) => row.some((value, column) => !isOurs.has(column) && cellText(value) !== ''));
  const placed = new Map<number, readonly CellWrite[] | 'clear'>();
  table.rows.forEach((row, index) => {
    if (row.some((value, column) => isOurs.has(column) && cellText(value) !== '')) placed.set(index, 'clear');
  });
  const staying = new Set<readonly CellWrite[]>();
  for (const [index, row] of matched) {
    if (kept[index] !== true) continue;
    placed.set(index, row);
    staying.add(row);
  }
  let next = 0;
  for (const row of output.rows) {
    if (staying.has(row)) continue;
    while (kept[next] === true) next += 1;
    placed.set(next, row);
    next += 1;
  }
  return placed;
};

/** Which rows of a table an output goes to. Rows of the table count from 0, the first data row. */
export interface MatchedRows {
  /** The output row that belongs to a row of the table, by key. */
  readonly matched: ReadonlyMap<number, readonly CellWrite[]>;
  /** Output rows that the table has not. */
  readonly homeless: readonly (readonly CellWrite[])[];
  /** Rows of the table that hold something and are none of the output. */
  readonly others: readonly number[];
  readonly blank: readonly number[];
}

/** @param ours the column of the table for every column of the output */
export const matchingRows = function* (table: TableReading, output: Output, ours: readonly number[]): Sliced<MatchedRows> {
  const keyAt = output.key.map((heading) => output.columns.findIndex((column) => column.heading === heading));
  const keyOf = (text: (column: number) => string): string => keyAt.map((at) => plain(text(at))).join('\u0000');
  const there = new Map<string, number[]>();
  const blank: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    const key = keyOf((at) => cellText(row[ours[at] ?? -1]));
    if (row.every((value) => cellText(value) === '')) blank.push(index);
    else there.set(key, [...(there.get(key) ?? []), index]);
    if (endsSlice(index)) yield;
  }
  const matched = new Map<number, readonly CellWrite[]>();
  const homeless: (readonly CellWrite[])[] = [];
  for (const [at, row] of output.rows.entries()) {
    const index = there.get(keyOf((column) => writtenText(row[column])))?.shift();
    if (index === undefined) homeless.push(row);
    else matched.set(index, row);
    if (endsSlice(at)) yield;
  }
  return { matched, homeless, others: [...there.values()].flat(), blank };
};

const writtenText = (cell: CellWrite | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

/** The last row that will hold anything: ours, or what staff have added. */
const lastRow = (table: TableReading, placed: Placed, ours: readonly number[]): number => {
  let last = -1;
  table.rows.forEach((row, index) => {
    const cleared = placed.get(index) === 'clear';
    const kept = row.some((value, column) => cellText(value) !== '' && !(cleared && ours.includes(column)));
    if (kept) last = index;
  });
  for (const [index, row] of placed) if (row !== 'clear' && index > last) last = index;
  return last;
};

/** Neighbouring columns of ours are written as one block. */
const makingBlocks = function* (table: TableReading, output: Output, ours: readonly number[], placed: Placed, height: number): Sliced<readonly Block[]> {
  const inOrder = ours.map((column, at) => ({ column, at })).sort((a, b) => a.column - b.column);
  const runs: { column: number; at: number }[][] = [];
  for (const each of inOrder) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.column === each.column - 1) run.push(each);
    else runs.push([each]);
  }
  const formatOf = (at: number | undefined): string => output.columns[at ?? -1]?.numberFormat ?? 'General';
  const blocks: Block[] = [];
  for (const run of runs) {
    const cells: CellWrite[][] = [];
    for (let index = 0; index < height; index += 1) {
      const row = placed.get(index);
      cells.push(run.map(({ at }): CellWrite => (row === undefined ? null : row === 'clear' ? '' : (row[at] ?? null))));
      if (endsSlice(index)) yield;
    }
    blocks.push({
      sheet: table.sheet,
      row: table.row + 1,
      column: table.column + (run[0]?.column ?? 0),
      numberFormat: formatOf(run[0]?.at),
      ...(new Set(run.map(({ at }) => formatOf(at))).size > 1 && { columnFormats: run.map(({ at }) => formatOf(at)) }),
      cells,
    });
  }
  return blocks;
};

const occupied = (name: string, { sheet, nextBelow = 0 }: TableReading, rows: number): Issue =>
  structure.occupied.find({ side: 'below', table: name, sheet, rows, row: nextBelow + 1 });
