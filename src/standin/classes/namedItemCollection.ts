import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';
import { textAt } from './arguments';
import { giveMeaning, namedItem, workbookName } from './namedItem';

export const namedItemCollection = (book: Book): Instance => instanceOf(table, book, book.claimed);

const find = (book: Book, args: readonly Given[]): Instance | null => {
  const found = workbookName(book, textAt(args, 0, 'NamedItemCollection.getItem'));
  return found === undefined ? null : namedItem(book, found.name);
};

/** A name of the workbook with a formula; names for ranges given as objects are not played ("NamedItemCollection.add"). */
const add = (book: Book, args: readonly Given[]): Instance => {
  const name = textAt(args, 0, 'NamedItemCollection.add');
  if (workbookName(book, name) !== undefined) throw new ExcelFailure('ItemAlreadyExists', 'NamedItemCollection.add');
  giveMeaning(book, name, args[1]?.value ?? null, 'NamedItemCollection.add');
  return namedItem(book, name);
};

const table: ClassTable<Book> = {
  name: 'NamedItemCollection',
  properties: {},
  item: (book, args) => {
    const found = find(book, args);
    if (found === null) throw new ExcelFailure('ItemNotFound', 'NamedItemCollection.getItem');
    return found;
  },
  items: (book) => book.document.names.flatMap((name) => (name.scope === undefined ? [namedItem(book, name.name)] : [])),
  objects: {
    Add: { since: 4, get: add },
    GetItemOrNullObject: { since: 4, get: find },
  },
  methods: {
    GetCount: { since: 4, answer: (book) => book.document.names.filter((name) => name.scope === undefined).length },
  },
};
