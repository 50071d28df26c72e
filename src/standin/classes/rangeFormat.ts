import { isUnbounded, mapCells, type RangeArea } from '../cells/area';
import { sheetOf } from '../cells/read';
import { requireUnprotected } from '../cells/write';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import type { Json } from '../server/json';
import { instanceOf, type ClassTable, type Instance } from '../server/instance';

interface Target {
  readonly book: Book;
  readonly area: RangeArea;
}

export const rangeFormat = (book: Book, area: RangeArea): Instance => instanceOf(format, { book, area }, book.claimed);

/** Files count in characters of seven pixels. */
const pointsPerCharacter = 5.25;

const keyOf = ({ area }: Target, column: number): string => `${area.sheet}!${String(area.column + column)}`;
const columnsOf = ({ area }: Target): readonly number[] => Array.from({ length: area.columns }, (_, column) => column);

const rowsOf = ({ area }: Target): readonly number[] => Array.from({ length: area.rows }, (_, row) => area.row + row);

const columnWidth = (target: Target): number | null => {
  const [first = null, ...others] = columnsOf(target).map((column) => target.book.state.columnWidths.get(keyOf(target, column)) ?? null);
  return others.every((width) => width === first) ? first : null;
};

const setColumnWidth = (target: Target, width: Json): void => {
  const view = target.book.state.views.get(target.area.sheet);
  // A sheet that the add-in has just made is not protected, and not to be looked into before its view is known.
  if (view === undefined) requireUnprotected(target.book, target.area, 'RangeFormat.columnWidth');
  if (typeof width !== 'number' || width < 0) throw new ExcelFailure('InvalidArgument', 'RangeFormat.columnWidth');
  const { columnWidths } = target.book.state;
  for (const column of columnsOf(target)) {
    columnWidths.set(keyOf(target, column), width);
    const columns = view?.columns;
    const index = target.area.column + column;
    columns?.splice(0, columns.length, ...columns.filter((one) => one.index !== index), { index, width: width / pointsPerCharacter });
    columns?.sort((a, b) => a.index - b.index);
  }
};

/** Only heights that the add-in gave are known, `null` where they differ or none was given. */
const rowHeight = (target: Target): number | null => {
  const heights = target.book.state.views.get(target.area.sheet)?.rows ?? [];
  const [first = null, ...others] = rowsOf(target).map((row) => heights.find(({ index }) => index === row)?.height ?? null);
  return others.every((height) => height === first) ? first : null;
};

/** Kept for sheets that the add-in has made, which have none yet; Excel takes at most 409 points ("RangeFormat.rowHeight"). */
const setRowHeight = (target: Target, height: Json): void => {
  const view = target.book.state.views.get(target.area.sheet);
  if (view === undefined) throw new ExcelFailure('NotImplemented', 'RangeFormat.rowHeight');
  if (typeof height !== 'number' || height < 0 || height > 409) throw new ExcelFailure('InvalidArgument', 'RangeFormat.rowHeight');
  const given = new Set(rowsOf(target));
  view.rows.splice(0, view.rows.length, ...view.rows.filter(({ index }) => !given.has(index)), ...[...given].map((index) => ({ index, height })));
  view.rows.sort((a, b) => a.index - b.index);
};

const format: ClassTable<Target> = {
  name: 'RangeFormat',
  properties: {
    // Only widths that the add-in gave are known, `null` where they differ or none was given.
    ColumnWidth: { since: 2, get: columnWidth, set: setColumnWidth },
    RowHeight: { since: 2, get: rowHeight, set: setRowHeight },
  },
  navigation: {
    Protection: { since: 2, to: ({ book, area }) => instanceOf(protection, { book, area }, book.claimed) },
  },
};

const protection: ClassTable<Target> = {
  name: 'FormatProtection',
  properties: {
    /** `null` where locked and unlocked cells are mixed ("FormatProtection.locked"). */
    Locked: {
      since: 2,
      get: ({ book, area }) => {
        const sheet = sheetOf(book, area);
        const cells = mapCells(area, (row, column) => sheet.locked(row, column)).flat();
        const [first = true] = cells;
        return cells.every((locked) => locked === first) ? first : null;
      },
      set: ({ book, area }, locked) => {
        const member = 'FormatProtection.locked';
        requireUnprotected(book, area, member);
        if (typeof locked !== 'boolean' || isUnbounded(area)) throw new ExcelFailure('InvalidArgument', member);
        book.document.setLocked(area.sheet, area, locked);
      },
    },
  },
};
