import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Instance } from '../server/instance';
import { textAt } from './arguments';

export const application = (book: Book): Instance => instanceOf(table, book, book.claimed);

const table: ClassTable<Book> = {
  name: 'Application',
  properties: {
    CalculationMode: { since: 1, get: () => 'Automatic' },
  },
  objects: {
    CreateWorkbook: {
      since: 8,
      get: (book, args) => instanceOf(created, { book, file: textAt(args, 0, 'Application.createWorkbook') }, book.claimed),
    },
  },
  methods: {
    Calculate: {
      since: 1,
      run: (book, args) => {
        const kind = textAt(args, 0, 'Application.calculate');
        if (!['Recalculate', 'Full', 'FullRebuild'].includes(kind)) throw new ExcelFailure('InvalidArgument', 'Application.calculate');
        if (kind !== 'Recalculate') book.calculation.everythingChanged();
        book.calculation.run();
      },
    },
    // Until the next sync nothing is calculated, and calculating afterwards is up to the caller
    // ("Application.suspendApiCalculationUntilNextSync").
    SuspendApiCalculationUntilNextSync: {
      since: 6,
      run: (book) => {
        book.state.calculationSuspended = true;
      },
    },
    SuspendScreenUpdatingUntilNextSync: { since: 9, run: () => undefined },
  },
};

interface CreatedWorkbook {
  readonly book: Book;
  readonly file: string;
}

const created: ClassTable<CreatedWorkbook> = {
  name: 'WorkbookCreated',
  identity: () => ({ Id: 'created' }),
  properties: {},
  methods: {
    Open: { since: 8, run: ({ book, file }) => book.opened(file) },
  },
};
