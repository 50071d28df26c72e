import { XlsxError, type Sheet } from '../../xlsx/document';
import { sheetCalled } from '../calculation';
import type { Book } from '../server/book';
import { wholeWorkbook } from '../server/eventKinds';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';
import { textAt } from './arguments';
import { eventMethods } from './eventMethods';
import { worksheet, worksheetId } from './worksheet';
import { inOrder } from './sheetOrder';

export const worksheetCollection = (book: Book): Instance => instanceOf(table, book, book.claimed);

/** By name, without regard to case, or by id ("WorksheetCollection.getItem"). */
const find = (book: Book, args: readonly Given[]): Sheet | undefined => {
  const key = textAt(args, 0, 'WorksheetCollection.getItem');
  return sheetCalled(book.document, key) ?? book.document.sheets.find((sheet) => worksheetId(book, sheet) === key);
};

const existing = (book: Book, args: readonly Given[]): Instance => {
  const sheet = find(book, args);
  if (sheet === undefined) throw new ExcelFailure('ItemNotFound', 'WorksheetCollection.getItem');
  return worksheet(book, sheet);
};

/** A visible sheet behind all others; its name must be free ("WorksheetCollection.add"). */
const add = (book: Book, args: readonly Given[]): Instance => {
  const name = textAt(args, 0, 'WorksheetCollection.add');
  if (book.readOnly) throw new ExcelFailure('AccessDenied', 'WorksheetCollection.add');
  if (sheetCalled(book.document, name) !== undefined) throw new ExcelFailure('ItemAlreadyExists', 'WorksheetCollection.add');
  try {
    const view = { columns: [], rows: [] };
    book.document.addSheet(name, 'visible', view);
    book.state.views.set(name, view);
  } catch (failure) {
    if (failure instanceof XlsxError) throw new ExcelFailure('InvalidArgument', 'WorksheetCollection.add');
    throw failure;
  }
  return existing(book, [{ value: name }]);
};

const table: ClassTable<Book> = {
  name: 'WorksheetCollection',
  properties: {},
  item: existing,
  items: (book) => inOrder(book).map((sheet) => worksheet(book, sheet)),
  objects: {
    Add: { since: 1, get: add },
    GetItemOrNullObject: {
      since: 4,
      get: (book, args) => {
        const sheet = find(book, args);
        return sheet === undefined ? null : worksheet(book, sheet);
      },
    },
    GetActiveWorksheet: { since: 1, get: (book) => existing(book, [{ value: book.state.activeSheet }]) },
  },
  methods: {
    GetCount: { since: 4, answer: (book) => book.document.sheets.length },
    ...eventMethods<Book>(9, (book) => ({ book, id: wholeWorkbook })),
  },
};
