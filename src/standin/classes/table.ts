import type { Area, Table } from '../../xlsx/document';
import { parseArea, splitSheet } from '../cells/address';
import { intersection, type RangeArea } from '../cells/area';
import { requireUnprotected } from '../cells/write';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';
import { areaAt } from './arguments';
import { range } from './range';
import { sheetOf } from '../cells/read';
import { worksheet } from './worksheet';

interface TableTarget {
  readonly book: Book;
  readonly name: string;
}

export const excelTable = (book: Book, name: string): Instance => instanceOf(table, { book, name }, book.claimed);

/** Looked up each time: a table changes its size while a batch runs. */
const current = ({ book, name }: TableTarget): Table => {
  const found = book.document.table(name);
  if (found === undefined) throw new ExcelFailure('ItemNotFound', 'Table');
  return found;
};

const part = (of: (table: Table) => Area) => (target: TableTarget): Instance => {
  const found = current(target);
  return range(target.book, { ...of(found), sheet: found.sheet });
};

const tableId = ({ book, name }: TableTarget): string => String(book.document.tables.findIndex((one) => one.name === name) + 1);

/**
 * The new range must have its heading row in the same place and overlap the old one ("Table.resize").
 * No table is resized on a protected sheet ("Resize a table by adding or removing rows and columns").
 */
const resize = (target: TableTarget, args: readonly Given[]): void => {
  const { book } = target;
  const old = current(target);
  const area = newArea(old, args);
  requireUnprotected(book, { ...old.area, sheet: old.sheet }, 'Table.resize');
  const fits = area.sheet === old.sheet && area.row === old.area.row && area.rows >= 2 && intersection(area, old.area) !== undefined;
  if (!fits) throw new ExcelFailure('InvalidArgument', 'Table.resize');
  book.document.resizeTable(old.name, { row: area.row, column: area.column, rows: area.rows, columns: area.columns });
  book.calculation.everythingChanged();
};

const newArea = (old: Table, args: readonly Given[]): RangeArea => {
  const text = args[0]?.value;
  if (typeof text !== 'string') return areaAt(args, 0, 'Table.resize');
  const { sheet, rest } = splitSheet(text);
  const area = parseArea(rest);
  if (area === undefined) throw new ExcelFailure('InvalidArgument', 'Table.resize');
  return { ...area, sheet: sheet ?? old.sheet };
};

const table: ClassTable<TableTarget> = {
  name: 'Table',
  identity: (target) => ({ Id: tableId(target) }),
  properties: {
    Id: { since: 1, get: tableId },
    Name: { since: 1, get: (target) => current(target).name },
    ShowHeaders: { since: 1, get: () => true },
    ShowTotals: { since: 1, get: (target) => current(target).totalsRow },
  },
  navigation: {
    Worksheet: {
      since: 2,
      to: (target) => {
        const found = current(target);
        return worksheet(target.book, sheetOf(target.book, { ...found.area, sheet: found.sheet }));
      },
    },
  },
  objects: {
    GetRange: { since: 1, get: part(({ area }) => area) },
    GetHeaderRowRange: { since: 1, get: part(({ area }) => ({ ...area, rows: 1 })) },
    GetDataBodyRange: {
      since: 1,
      get: part(({ area, totalsRow }) => ({ ...area, row: area.row + 1, rows: area.rows - (totalsRow ? 2 : 1) })),
    },
    GetTotalRowRange: {
      since: 1,
      get: (target) => {
        if (!current(target).totalsRow) throw new ExcelFailure('ItemNotFound', 'Table.getTotalRowRange');
        return part(({ area }) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }))(target);
      },
    },
  },
  methods: {
    Resize: { since: 13, run: resize },
  },
};
