import { range } from './range';
import { selectedArea, type Book } from '../server/book';
import { instanceOf, type ClassTable, type Instance } from '../server/instance';
import { application } from './application';
import { functions } from './functions';
import { namedItemCollection } from './namedItemCollection';
import { tableCollection } from './tableCollection';
import { worksheetCollection } from './worksheetCollection';

/** The root of the object model. */
export const workbook = (book: Book): Instance => instanceOf(table, book, book.claimed);

const selected = (book: Book): Instance => range(book, selectedArea(book.state));

const table: ClassTable<Book> = {
  name: 'Workbook',
  properties: {
    Name: { since: 7, get: (book) => book.name },
    ReadOnly: { since: 8, get: (book) => book.readOnly },
  },
  navigation: {
    Application: { since: 1, to: application },
    Functions: { since: 2, to: functions },
    Names: { since: 1, to: namedItemCollection },
    Tables: { since: 1, to: tableCollection },
    Worksheets: { since: 1, to: worksheetCollection },
  },
  objects: {
    GetSelectedRange: { since: 1, get: selected },
    GetActiveCell: { since: 7, get: (book) => range(book, { ...selectedArea(book.state), rows: 1, columns: 1 }) },
  },
};
