import { formatAddress } from '../cells/address';
import { hull, intersection, isOnSheet, sheetColumns, sheetRows, type RangeArea } from '../cells/area';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes, sheetOf } from '../cells/read';
import { usedWithin } from '../cells/used';
import { writeContents, writeNumberFormats } from '../cells/write';
import { selectArea, type Book } from '../server/book';
import { ExcelFailure } from '../server/failure';
import { instanceOf, type ClassTable, type Given, type Instance, type ObjectMethod } from '../server/instance';
import { isJsonObject, type Json } from '../server/json';
import { areaAt, wholeAt } from './arguments';
import { copyInto } from './copyFrom';
import { rangeFormat } from './rangeFormat';
import { worksheet } from './worksheet';

export interface RangeTarget {
  readonly book: Book;
  readonly area: RangeArea;
}

/** A Range. @throws ExcelFailure InvalidArgument where the area leaves the sheet */
export const range = (book: Book, area: RangeArea): Instance => {
  if (!isOnSheet(area)) throw new ExcelFailure('InvalidArgument', 'Range');
  return instanceOf(table, { book, area }, book.claimed);
};

/** A method that gives another range of the same sheet. */
const moved = (
  since: number,
  move: (area: RangeArea, args: readonly Given[]) => Omit<RangeArea, 'sheet'>,
): ObjectMethod<RangeTarget> => ({
  since,
  get: ({ book, area }, args) => range(book, { ...move(area, args), sheet: area.sheet }),
});

const isHidden = (target: RangeTarget, of: 'rows' | 'columns'): boolean | null => {
  const sheet = sheetOf(target.book, target.area);
  const { row, column, rows, columns } = target.area;
  const count = of === 'rows' ? rows : columns;
  const hidden = (index: number): boolean => (of === 'rows' ? sheet.rowHidden(row + index) : sheet.columnHidden(column + index));
  const first = hidden(0);
  for (let index = 1; index < count; index += 1) if (hidden(index) !== first) return null;
  return first;
};

/**
 * One entry for every row or column, with the properties that were asked for ("Range.getRowProperties", "Range.getColumnProperties");
 * of these only whether it is hidden is played.
 */
const hiddenOnes = (target: RangeTarget, of: 'rows' | 'columns', args: readonly Given[]): Json => {
  const asked = args[0]?.value;
  const property = of === 'rows' ? 'rowHidden' : 'columnHidden';
  if (!isJsonObject(asked) || Object.keys(asked).some((name) => name !== property)) {
    throw new ExcelFailure('InvalidArgument', of === 'rows' ? 'Range.getRowProperties' : 'Range.getColumnProperties');
  }
  const sheet = sheetOf(target.book, target.area);
  const { row, column, rows, columns } = target.area;
  return Array.from({ length: of === 'rows' ? rows : columns }, (_, index) => ({
    ...(asked[property] === true && { [property]: of === 'rows' ? sheet.rowHidden(row + index) : sheet.columnHidden(column + index) }),
  }));
};

const isAllHidden = (target: RangeTarget): boolean => isHidden(target, 'rows') === true || isHidden(target, 'columns') === true;

/** Rows or columns beside the range ("Range.getRowsBelow": a negative count is refused). */
const beside = (count: number, member: string): number => {
  if (count <= 0) throw new ExcelFailure('InvalidArgument', member);
  return count;
};

const used = ({ book, area }: RangeTarget): Instance | null => {
  const found = usedWithin(sheetOf(book, area), area);
  return found === undefined ? null : range(book, { ...found, sheet: area.sheet });
};

const table: ClassTable<RangeTarget> = {
  name: 'Range',
  area: ({ area }) => area,
  properties: {
    Address: { since: 1, get: ({ area }) => formatAddress(area.sheet, area) },
    CellCount: { since: 1, get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    RowIndex: { since: 1, get: ({ area }) => area.row },
    ColumnIndex: { since: 1, get: ({ area }) => area.column },
    RowCount: { since: 1, get: ({ area }) => area.rows },
    ColumnCount: { since: 1, get: ({ area }) => area.columns },
    Values: {
      since: 1,
      get: ({ book, area }) => readValues(book, area),
      set: ({ book, area }, value) => writeContents(book, area, value, 'Range.values'),
    },
    Formulas: {
      since: 1,
      get: ({ book, area }) => readFormulas(book, area),
      set: ({ book, area }, value) => writeContents(book, area, value, 'Range.formulas'),
    },
    NumberFormat: {
      since: 1,
      get: ({ book, area }) => readNumberFormats(book, area),
      set: ({ book, area }, value) => writeNumberFormats(book, area, value),
    },
    Text: { since: 1, get: ({ book, area }) => readText(book, area) },
    ValueTypes: { since: 1, get: ({ book, area }) => readValueTypes(book, area) },
    RowHidden: { since: 2, get: (target) => isHidden(target, 'rows') },
    ColumnHidden: { since: 2, get: (target) => isHidden(target, 'columns') },
    Hidden: { since: 2, get: isAllHidden },
    IsEntireColumn: { since: 7, get: ({ area }) => area.rows === sheetRows },
    IsEntireRow: { since: 7, get: ({ area }) => area.columns === sheetColumns },
  },
  navigation: {
    Worksheet: { since: 1, to: ({ book, area }) => worksheet(book, sheetOf(book, area)) },
    Format: { since: 1, to: ({ book, area }) => rangeFormat(book, area) },
  },
  objects: {
    GetCell: moved(1, (area, args) => ({
      row: area.row + wholeAt(args, 0, 'Range.getCell'),
      column: area.column + wholeAt(args, 1, 'Range.getCell'),
      rows: 1,
      columns: 1,
    })),
    GetRow: moved(1, (area, args) => ({ ...area, row: area.row + wholeAt(args, 0, 'Range.getRow'), rows: 1 })),
    GetColumn: moved(1, (area, args) => ({ ...area, column: area.column + wholeAt(args, 0, 'Range.getColumn'), columns: 1 })),
    GetLastRow: moved(1, (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: moved(1, (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetLastCell: moved(1, (area) => ({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 })),
    GetEntireRow: moved(1, (area) => ({ ...area, column: 0, columns: sheetColumns })),
    GetEntireColumn: moved(1, (area) => ({ ...area, row: 0, rows: sheetRows })),
    GetOffsetRange: moved(1, (area, args) => ({
      ...area,
      row: area.row + wholeAt(args, 0, 'Range.getOffsetRange'),
      column: area.column + wholeAt(args, 1, 'Range.getOffsetRange'),
    })),
    GetResizedRange: moved(1, (area, args) => ({
      ...area,
      rows: area.rows + wholeAt(args, 0, 'Range.getResizedRange'),
      columns: area.columns + wholeAt(args, 1, 'Range.getResizedRange'),
    })),
    GetAbsoluteResizedRange: moved(7, (area, args) => ({
      ...area,
      rows: wholeAt(args, 0, 'Range.getAbsoluteResizedRange'),
      columns: wholeAt(args, 1, 'Range.getAbsoluteResizedRange'),
    })),
    GetRowsBelow: moved(2, (area, args) => ({
      ...area,
      row: area.row + area.rows,
      rows: beside(wholeAt(args, 0, 'Range.getRowsBelow', 1), 'Range.getRowsBelow'),
    })),
    GetColumnsAfter: moved(2, (area, args) => ({
      ...area,
      column: area.column + area.columns,
      columns: beside(wholeAt(args, 0, 'Range.getColumnsAfter', 1), 'Range.getColumnsAfter'),
    })),
    GetBoundingRect: moved(1, (area, args) => {
      const other = areaAt(args, 0, 'Range.getBoundingRect');
      if (other.sheet !== area.sheet) throw new ExcelFailure('InvalidArgument', 'Range.getBoundingRect');
      return hull(area, other);
    }),
    GetIntersectionOrNullObject: {
      since: 4,
      get: ({ book, area }, args) => {
        const other = areaAt(args, 0, 'Range.getIntersectionOrNullObject');
        const common = other.sheet === area.sheet ? intersection(area, other) : undefined;
        return common === undefined ? null : range(book, { ...common, sheet: area.sheet });
      },
    },
    GetUsedRange: { since: 1, get: (target) => used(target) ?? range(target.book, { ...target.area, rows: 1, columns: 1 }) },
    GetUsedRangeOrNullObject: { since: 4, get: used },
  },
  methods: {
    Clear: {
      since: 1,
      run: ({ book, area }, args) => {
        if (args[0]?.value !== 'Contents') throw new ExcelFailure('InvalidArgument', 'Range.clear');
        writeContents(book, area, '', 'Range.clear');
      },
    },
    GetRowProperties: { since: 9, answer: (target, args) => hiddenOnes(target, 'rows', args) },
    GetColumnProperties: { since: 9, answer: (target, args) => hiddenOnes(target, 'columns', args) },
    CopyFrom: { since: 9, run: ({ book, area }, args) => copyInto(book, area, args) },
    Select: {
      since: 1,
      run: ({ book, area }) => selectArea(book.state, area),
    },
    // The client asks before it sends a large matrix in pieces: all of it must fit, or nothing is written.
    _ValidateArraySize: {
      since: 3,
      run: ({ area }, args) => {
        const fits = wholeAt(args, 0, 'Range') === area.rows && wholeAt(args, 1, 'Range') === area.columns;
        if (!fits) throw new ExcelFailure('InvalidArgument', 'Range._ValidateArraySize');
      },
    },
  },
};
