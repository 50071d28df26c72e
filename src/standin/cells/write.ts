import type { CellChange, Sheet } from '../../xlsx/document';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { isJsonArray, type Json } from '../server/json';
import { isUnbounded, mapCells, overlap, type RangeArea } from './area';
import { coerce, type Entry } from './coercion';
import { sheetOf } from './read';

/** The longest text that a cell takes ("Excel specifications and limits"). */
const longestText = 32_767;

/**
 * Writes `values` or `formulas`: one value for all cells, or a matrix of exactly the range's size; `null` leaves a cell alone,
 * `""` clears its contents ("Range.values", "Blank and null values in Excel add-ins").
 */
export const writeContents = (book: Book, area: RangeArea, given: Json, member: string): void => {
  const cells = matrixOf(area, given, member);
  const sheet = requireUnlocked(book, area, member);
  const swallowed = swallowedIn(sheet, area);
  const changes = cells.map((line, down) =>
    line.map((value, right) => contentChange(book, sheet, area.row + down, area.column + right, value, member, swallowed)),
  );
  // What leaves every cell alone changes nothing.
  if (changes.every((line) => line.every((change) => change === undefined))) return;
  book.document.write(area.sheet, area.row, area.column, changes);
  book.calculation.changed(area);
};

/** Formatting is refused on a protected sheet, for unlocked cells too ("WorksheetProtectionOptions.allowFormatCells": false by default). */
export const writeNumberFormats = (book: Book, area: RangeArea, given: Json): void => {
  const cells = matrixOf(area, given, 'Range.numberFormat');
  requireUnprotected(book, area, 'Range.numberFormat');
  const changes = cells.map((line) =>
    line.map((format): CellChange | undefined => {
      if (format === null) return undefined;
      if (typeof format !== 'string') throw new ExcelFailure('InvalidArgument', 'Range.numberFormat');
      return { numberFormat: format };
    }),
  );
  book.document.write(area.sheet, area.row, area.column, changes);
};

/**
 * A locked cell of a protected sheet refuses the whole write, even where `null` would leave it alone
 * (microsoft-graph-docs issue 4546: AccessDenied for a block with one locked cell).
 */
const requireUnlocked = (book: Book, area: RangeArea, member: string): Sheet => {
  const sheet = sheetOf(book, area);
  if (book.readOnly) throw new ExcelFailure('AccessDenied', member);
  if (sheet.protected && mapCells(area, (row, column) => sheet.locked(row, column)).flat().some(Boolean)) {
    throw new ExcelFailure('AccessDenied', member);
  }
  return sheet;
};

export const requireUnprotected = (book: Book, area: RangeArea, member: string): Sheet => {
  const sheet = sheetOf(book, area);
  if (book.readOnly || sheet.protected) throw new ExcelFailure('AccessDenied', member);
  return sheet;
};

/** Unbounded ranges take no cell-level input ("Read or write to an unbounded range using the Excel JavaScript API"). */
const matrixOf = (area: RangeArea, given: Json, member: string): readonly (readonly Json[])[] => {
  if (isUnbounded(area)) throw new ExcelFailure('InvalidArgument', member);
  if (!isJsonArray(given)) return mapCells(area, () => given);
  const lines = given.map((line) => {
    if (!isJsonArray(line) || line.length !== area.columns) throw new ExcelFailure('InvalidArgument', member);
    return line;
  });
  if (lines.length !== area.rows) throw new ExcelFailure('InvalidArgument', member);
  return lines;
};

const contentChange = (book: Book, sheet: Sheet, row: number, column: number, value: Json, member: string, swallowed: Swallowed): CellChange | undefined => {
  if (value === null || swallowed(row, column)) return undefined;
  if (typeof value === 'object') throw new ExcelFailure('InvalidArgument', member);
  if (typeof value === 'string' && value.length > longestText) throw new ExcelFailure('InvalidArgument', member);
  if (value === '') return { value: null };
  const format = sheet.numberFormat(row, column);
  // In a cell formatted as text everything becomes text ("Format numbers as text"), numbers included.
  if (format === '@') return { value: typeof value === 'string' ? value : typeof value === 'number' ? String(value) : String(value).toUpperCase() };
  if (typeof value !== 'string') return { value };
  return change(book, coerce(value, book.locale), format === 'General', member);
};

type Swallowed = (row: number, column: number) => boolean;

/** A merged area keeps what is written into its first cell and drops the rest ("Merge and unmerge cells"). */
const swallowedIn = (sheet: Sheet, area: RangeArea): Swallowed => {
  const merges = sheet.merges.filter((merge) => overlap(merge, area));
  return (row, column) =>
    merges.some((merge) => overlap(merge, { row, column, rows: 1, columns: 1 }) && (row !== merge.row || column !== merge.column));
};

const change = (book: Book, entry: Entry, takesFormat: boolean, member: string): CellChange => {
  switch (entry.kind) {
    case 'blank':
      return { value: null };
    case 'text':
      return { value: entry.text };
    case 'boolean':
      return { value: entry.value };
    case 'error':
      return { value: { error: entry.error } };
    case 'number':
      return takesFormat && entry.format !== undefined ? { value: entry.value, numberFormat: entry.format } : { value: entry.value };
    case 'formula':
      if (!book.calculation.understands(entry.formula)) throw new ExcelFailure('InvalidArgument', member);
      return { formula: entry.formula };
  }
};
