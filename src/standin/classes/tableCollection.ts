import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';
import { wholeAt } from './arguments';
import { excelTable } from './table';

export const tableCollection = (book: Book): Instance => instanceOf(table, book, book.claimed);

/** By name or by id ("TableCollection.getItem"). */
const find = (book: Book, args: readonly Given[]): Instance | null => {
  const key = args[0]?.value;
  const found = typeof key === 'string' ? book.document.table(key) : undefined;
  if (found !== undefined) return excelTable(book, found.name);
  const byId = typeof key === 'number' || typeof key === 'string' ? book.document.tables[Number(key) - 1] : undefined;
  return byId === undefined ? null : excelTable(book, byId.name);
};

const table: ClassTable<Book> = {
  name: 'TableCollection',
  properties: {},
  item: (book, args) => {
    const found = find(book, args);
    if (found === null) throw new ExcelFailure('ItemNotFound', 'TableCollection.getItem');
    return found;
  },
  items: (book) => book.document.tables.map(({ name }) => excelTable(book, name)),
  objects: {
    GetItemOrNullObject: { since: 4, get: find },
    GetItemAt: {
      since: 1,
      get: (book, args) => {
        const found = book.document.tables[wholeAt(args, 0, 'TableCollection.getItemAt')];
        if (found === undefined) throw new ExcelFailure('ItemNotFound', 'TableCollection.getItemAt');
        return excelTable(book, found.name);
      },
    },
  },
  methods: {
    GetCount: { since: 4, answer: (book) => book.document.tables.length },
  },
};
