import { XlsxError, type Sheet, type SheetVisibility } from '../../xlsx/document';
import { parseArea, splitSheet } from '../cells/address';
import { sheetColumns, sheetRows } from '../cells/area';
import { usedWithin } from '../cells/used';
import { nameCalled } from '../calculation';
import type { Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import type { Json } from '../server/json';
import { instanceOf, type ClassTable, type Given, type Instance } from '../server/instance';
import { areaAt, textAt, wholeAt } from './arguments';
import { eventMethods } from './eventMethods';
import { rangeOfName } from './namedItem';
import { range } from './range';
import { inOrder } from './sheetOrder';
import { worksheetProtection } from './worksheetProtection';

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
}

export const worksheet = (book: Book, sheet: Sheet): Instance => instanceOf(table, { book, sheet }, book.claimed);

/** Excel's ids of sheets are opaque to add-ins; here the place in the file tells them apart. */
export const worksheetId = (book: Book, sheet: Sheet): string => `{sheet-${book.document.sheets.findIndex(({ name }) => name === sheet.name) + 1}}`;

const visibilities: Readonly<Record<SheetVisibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

const shownAs = [
  ['visible', visibilities.visible],
  ['hidden', visibilities.hidden],
  ['veryHidden', visibilities.veryHidden],
] as const;

const wholeSheet = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** An address or a name; without either, the whole sheet ("Worksheet.getRange"). */
const rangeAt = ({ book, sheet }: SheetTarget, args: readonly Given[]): Instance => {
  const given = args[0]?.value;
  if (given === undefined || given === null || given === '') return range(book, { ...wholeSheet, sheet: sheet.name });
  const text = textAt(args, 0, 'Worksheet.getRange');
  const { sheet: other, rest } = splitSheet(text);
  if (other !== undefined && other !== sheet.name) throw new ExcelFailure('InvalidArgument', 'Worksheet.getRange');
  const area = parseArea(rest);
  if (area !== undefined) return range(book, { ...area, sheet: sheet.name });
  const name = nameCalled(book.document, rest, sheet.name);
  const named = name === undefined ? null : rangeOfName(book, name);
  if (named === null) throw new ExcelFailure('InvalidArgument', 'Worksheet.getRange');
  return named;
};

const usedRange = ({ book, sheet }: SheetTarget): Instance | null => {
  const area = usedWithin(sheet, wholeSheet);
  return area === undefined ? null : range(book, { ...area, sheet: sheet.name });
};

const move = ({ book, sheet }: SheetTarget, value: Json): void => {
  if (book.readOnly) throw new ExcelFailure('AccessDenied', 'Worksheet.position');
  const isPosition = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < book.document.sheets.length;
  if (!isPosition) throw new ExcelFailure('InvalidArgument', 'Worksheet.position');
  book.state.moved.set(sheet.name, value);
};

/** One sheet has to stay visible ("Worksheet.visibility"). */
const setVisibility = ({ book, sheet }: SheetTarget, value: Json): void => {
  const member = 'Worksheet.visibility';
  if (book.readOnly) throw new ExcelFailure('AccessDenied', member);
  const wanted = shownAs.find(([, name]) => name === value)?.[0];
  if (wanted === undefined) throw new ExcelFailure('InvalidArgument', member);
  try {
    book.document.setVisibility(sheet.name, wanted);
  } catch (failure) {
    if (failure instanceof XlsxError) throw new ExcelFailure('InvalidOperation', member);
    throw failure;
  }
  leave(book, sheet);
};

/** A sheet that is gone or hidden is not the active one. */
const leave = ({ document, state }: Book, { name }: Sheet): void => {
  if (state.activeSheet !== name || document.sheet(name)?.visibility === 'visible') return;
  state.activeSheet = document.sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '';
};

/**
 * A very hidden sheet has to be made hidden or visible first ("Worksheet.delete"), one visible sheet has to stay
 * ("Delete a worksheet"). Sheets with tables, drawings or readers elsewhere are not deleted here.
 */
const remove = ({ book, sheet }: SheetTarget): void => {
  if (book.readOnly) throw new ExcelFailure('AccessDenied', 'Worksheet.delete');
  if (sheet.visibility === 'veryHidden') throw new ExcelFailure('InvalidOperation', 'Worksheet.delete');
  try {
    book.document.removeSheet(sheet.name);
  } catch (failure) {
    if (failure instanceof XlsxError) throw new ExcelFailure('InvalidOperation', 'Worksheet.delete');
    throw failure;
  }
  const { state } = book;
  for (const known of [state.moved, state.frozen, state.selections, state.views]) known.delete(sheet.name);
  leave(book, sheet);
  book.calculation.everythingChanged();
};

const table: ClassTable<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ book, sheet }) => ({ Id: worksheetId(book, sheet) }),
  properties: {
    Id: { since: 1, get: ({ book, sheet }) => worksheetId(book, sheet) },
    Name: { since: 1, get: ({ sheet }) => sheet.name },
    Position: { since: 1, get: ({ book, sheet }) => inOrder(book).findIndex(({ name }) => name === sheet.name), set: move },
    Visibility: { since: 1, get: ({ sheet }) => visibilities[sheet.visibility], set: setVisibility },
  },
  navigation: {
    FreezePanes: { since: 7, to: ({ book, sheet }) => instanceOf(freezePanes, { book, sheet }, book.claimed) },
    Protection: { since: 2, to: ({ book, sheet }) => worksheetProtection(book, sheet) },
  },
  objects: {
    GetRange: { since: 1, get: rangeAt },
    GetRangeByIndexes: {
      since: 7,
      get: ({ book, sheet }, args) => {
        const [row = 0, column = 0, rows = 0, columns = 0] = [0, 1, 2, 3].map((at) => wholeAt(args, at, 'Worksheet.getRangeByIndexes'));
        return range(book, { sheet: sheet.name, row, column, rows, columns });
      },
    },
    GetCell: {
      since: 1,
      get: ({ book, sheet }, args) =>
        range(book, {
          sheet: sheet.name,
          row: wholeAt(args, 0, 'Worksheet.getCell'),
          column: wholeAt(args, 1, 'Worksheet.getCell'),
          rows: 1,
          columns: 1,
        }),
    },
    GetUsedRange: {
      since: 1,
      get: (target) => usedRange(target) ?? range(target.book, { sheet: target.sheet.name, row: 0, column: 0, rows: 1, columns: 1 }),
    },
    GetUsedRangeOrNullObject: { since: 4, get: usedRange },
  },
  methods: {
    Activate: {
      since: 1,
      run: ({ book, sheet }) => {
        // A hidden sheet cannot be activated ("Worksheet.visibility").
        if (sheet.visibility !== 'visible') throw new ExcelFailure('InvalidOperation', 'Worksheet.activate');
        book.state.activeSheet = sheet.name;
      },
    },
    Delete: { since: 1, run: remove },
    ...eventMethods<SheetTarget>(7, ({ book, sheet }) => ({ book, id: worksheetId(book, sheet) })),
  },
};

const freezeAt = ({ book, sheet }: SheetTarget, args: readonly Given[]): void => {
  const area = areaAt(args, 0, 'WorksheetFreezePanes.freezeAt');
  book.state.frozen.set(sheet.name, area);
  const view = book.state.views.get(sheet.name);
  if (view !== undefined) view.freeze = { rows: area.rows, columns: area.columns };
};

/** What is frozen is remembered for as long as the workbook is open; the file keeps its panes. */
const freezePanes: ClassTable<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  properties: {},
  objects: {
    GetLocationOrNullObject: {
      since: 7,
      get: ({ book, sheet }) => {
        const area = book.state.frozen.get(sheet.name);
        return area === undefined ? null : range(book, area);
      },
    },
  },
  methods: {
    FreezeAt: { since: 7, run: freezeAt },
  },
};
