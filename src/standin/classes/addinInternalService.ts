import type { Book } from '../server/book';
import { instanceOf, type ClassTable, type Instance } from '../server/instance';

/** A service that the client makes by its name instead of finding it in the workbook; `undefined` for any other name. */
export const serviceCalled = (book: Book, name: string): Instance | undefined =>
  name === 'Microsoft.InternalService.AddinInternalService' ? instanceOf(table, book, book.claimed) : undefined;

/** Office.js tells at its start that ribbon commands may be sent to the page (observed in Microsoft's client); none are sent here. */
const table: ClassTable<Book> = {
  name: 'AddinInternalService',
  properties: {},
  methods: {
    NotifyActionHandlerReady: { since: 1, run: () => undefined },
  },
};
