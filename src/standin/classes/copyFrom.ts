import { parseArea, splitSheet } from '../cells/address';
import type { RangeArea } from '../cells/area';
import { requireUnprotected } from '../cells/write';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import type { Given } from '../server/instance';
import { areaAt } from './arguments';

/**
 * `Range.copyFrom` for formats: a source that is smaller than the target is repeated over it.
 * Other kinds of copying are not played.
 */
export const copyInto = (book: Book, target: RangeArea, args: readonly Given[]): void => {
  const source = sourceOf(target, args);
  if (args[1]?.value !== 'Formats') throw new ExcelFailure('InvalidArgument', 'Range.copyFrom');
  requireUnprotected(book, target, 'Range.copyFrom');
  // A single row or column of source cells is spread at once, anything else cell by cell.
  for (let down = 0; down < source.rows; down += 1) {
    for (let right = 0; right < source.columns; right += 1) {
      const from = { sheet: source.sheet, row: source.row + down, column: source.column + right };
      for (const piece of repeated(source, target, down, right)) book.document.copyFormat(target.sheet, from, piece);
    }
  }
};

/** A range, or the address of one. */
const sourceOf = (target: RangeArea, args: readonly Given[]): RangeArea => {
  const text = args[0]?.value;
  if (typeof text !== 'string') return areaAt(args, 0, 'Range.copyFrom');
  const { sheet, rest } = splitSheet(text);
  const area = parseArea(rest);
  if (area === undefined) throw new ExcelFailure('InvalidArgument', 'Range.copyFrom');
  return { ...area, sheet: sheet ?? target.sheet };
};

const repeated = (source: RangeArea, target: RangeArea, down: number, right: number): readonly Omit<RangeArea, 'sheet'>[] => {
  const rows = source.rows === 1 ? [{ row: target.row, rows: target.rows }] : every(target.row + down, target.row + target.rows, source.rows).map((row) => ({ row, rows: 1 }));
  const columns =
    source.columns === 1
      ? [{ column: target.column, columns: target.columns }]
      : every(target.column + right, target.column + target.columns, source.columns).map((column) => ({ column, columns: 1 }));
  return rows.flatMap((row) => columns.map((column) => ({ ...row, ...column })));
};

const every = (start: number, end: number, step: number): readonly number[] => {
  const places: number[] = [];
  for (let place = start; place < end; place += step) places.push(place);
  return places;
};
