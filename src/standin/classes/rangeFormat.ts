import { mapCells, type RangeArea } from '../cells/area';
import { sheetOf } from '../cells/read';
import type { Book } from '../server/book';
import { instanceOf, type ClassTable, type Instance } from '../server/instance';

interface Target {
  readonly book: Book;
  readonly area: RangeArea;
}

export const rangeFormat = (book: Book, area: RangeArea): Instance => instanceOf(format, { book, area }, book.claimed);

const format: ClassTable<Target> = {
  name: 'RangeFormat',
  properties: {},
  navigation: {
    Protection: { since: 2, to: ({ book, area }) => instanceOf(protection, { book, area }, book.claimed) },
  },
};

const protection: ClassTable<Target> = {
  name: 'FormatProtection',
  properties: {
    /** `null` where locked and unlocked cells are mixed ("FormatProtection.locked"). */
    Locked: {
      since: 2,
      get: ({ book, area }) => {
        const sheet = sheetOf(book, area);
        const cells = mapCells(area, (row, column) => sheet.locked(row, column)).flat();
        const [first = true] = cells;
        return cells.every((locked) => locked === first) ? first : null;
      },
    },
  },
};
