import { serialOfDay } from '../cells/date';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';
import type { Json } from '../server/json';

/** The functions of a sheet, called without a cell ("Call built-in Excel worksheet functions"); those that the add-in calls. */
export const functions = (book: Book): Instance => instanceOf(table, book, book.claimed);

const numberAt = (args: readonly Given[], index: number): number => {
  const value = args[index]?.value;
  if (typeof value !== 'number') throw new ExcelFailure('InvalidArgument', 'Functions.date');
  return value;
};

/** Counts by the date system of the workbook ("Functions.date"). */
const date = (book: Book, args: readonly Given[]): Instance => {
  const [year, month, day] = [numberAt(args, 0), numberAt(args, 1), numberAt(args, 2)];
  const serial = serialOfDay(year, month, day, book.document.date1904);
  return instanceOf(result, serial === undefined ? { value: null, error: '#NUM!' } : { value: serial, error: null }, book.claimed);
};

const table: ClassTable<Book> = {
  name: 'Functions',
  properties: {},
  objects: {
    Date: { since: 2, get: date },
  },
};

const result: ClassTable<{ readonly value: Json; readonly error: Json }> = {
  name: 'FunctionResult',
  properties: {
    Value: { since: 2, get: ({ value }) => value },
    Error: { since: 2, get: ({ error }) => error },
  },
};
