import { writeContents } from '../cells/write';
import { settle, type Book } from './book';
import { ExcelFailure } from './failure';
import { typedHeading } from './typedHeading';

/** What a person enters into a cell, as text from the keyboard; `''` clears it. Rows and columns count from 0. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** `invalid`: a formula that cannot be read, or a text longer than a cell takes. */
export type TypingRefusal = 'protected' | 'readOnly' | 'invalid';

/**
 * Enters texts as Excel takes them from the keyboard. A protected sheet refuses all of them where one cell is locked
 * ("Lock or unlock specific areas of a protected worksheet"); what came before an invalid one stays.
 */
export const enter = (book: Book, sheetName: string, cells: readonly TypedCell[]): TypingRefusal | undefined => {
  const sheet = book.document.sheet(sheetName);
  if (sheet === undefined) return 'invalid';
  if (book.readOnly) return 'readOnly';
  if (sheet.protected && cells.some(({ row, column }) => sheet.locked(row, column))) return 'protected';
  try {
    for (const cell of cells) {
      const { row, column } = cell;
      writeContents(book, { sheet: sheet.name, row, column, rows: 1, columns: 1 }, typedHeading(book.document, sheet.name, cell), 'Range.values');
    }
    return undefined;
  } catch (failure) {
    if (failure instanceof ExcelFailure) return 'invalid';
    throw failure;
  } finally {
    book.state.calculationSuspended = false;
    settle(book);
  }
};
