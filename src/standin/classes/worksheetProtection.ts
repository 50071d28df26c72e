import { XlsxError, type Sheet } from '../../xlsx/document';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';

interface Target {
  readonly book: Book;
  readonly sheet: Sheet;
}

export const worksheetProtection = (book: Book, sheet: Sheet): Instance => instanceOf(table, { book, sheet }, book.claimed);

const isGiven = (argument: Given | undefined): boolean => argument?.value !== undefined && argument.value !== null;

/** Protection as it is without options; what may be allowed besides, and passwords, are not played. */
const protect = ({ book, sheet }: Target, args: readonly Given[]): void => {
  const member = 'WorksheetProtection.protect';
  // Fails on a sheet that is protected already ("WorksheetProtection.protect"), of late with AccessDenied (office-js issue 6784).
  if (book.readOnly || sheet.protected) throw new ExcelFailure('AccessDenied', member);
  if (args.some(isGiven)) throw new ExcelFailure('NotImplemented', member);
  book.document.setProtection(sheet.name, true);
};

/** A sheet that is not protected, or that needs a password, answers AccessDenied (office-js issue 6784). */
const unprotect = ({ book, sheet }: Target): void => {
  const member = 'WorksheetProtection.unprotect';
  if (book.readOnly || !sheet.protected) throw new ExcelFailure('AccessDenied', member);
  try {
    book.document.setProtection(sheet.name, false);
  } catch (failure) {
    if (failure instanceof XlsxError) throw new ExcelFailure('AccessDenied', member);
    throw failure;
  }
};

const table: ClassTable<Target> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { since: 2, get: ({ sheet }) => sheet.protected },
  },
  methods: {
    Protect: { since: 2, run: protect },
    Unprotect: { since: 2, run: unprotect },
  },
};
