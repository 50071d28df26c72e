import type { Sheet, StoredValue } from '../../xlsx/document';
import type { Book } from '../server/book';
import { settle } from '../server/book';
import { ExcelFailure } from '../server/failure';
import type { Json } from '../server/json';
import { isUnbounded, mapCells, type RangeArea } from './area';
import { display } from './display';

/** More cells than this are refused ("Resource limits and performance optimization for Office Add-ins": five million). */
const mostCells = 5_000_000;

/**
 * Cell by cell, as a matrix. An unbounded range reads as `null`
 * ("Read or write to an unbounded range using the Excel JavaScript API").
 */
const readCells = (book: Book, area: RangeArea, read: (sheet: Sheet, row: number, column: number) => Json): Json => {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > mostCells) throw new ExcelFailure('RangeExceedsLimit', 'Range');
  settle(book);
  const sheet = sheetOf(book, area);
  return mapCells(area, (row, column) => read(sheet, row, column));
};

export const sheetOf = (book: Book, area: RangeArea): Sheet => {
  const sheet = book.document.sheet(area.sheet);
  if (sheet === undefined) throw new ExcelFailure('InvalidReference', 'Range');
  return sheet;
};

/** Blank reads as `""`, an error as its text, a date as its serial number ("Range.values"). */
export const asJson = (value: StoredValue): Json => (value === null ? '' : typeof value === 'object' ? value.error : value);

export const readValues = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet, row, column) => asJson(sheet.value(row, column)));

export const readFormulas = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet, row, column) => sheet.formula(row, column) ?? asJson(sheet.value(row, column)));

export const readNumberFormats = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet, row, column) => sheet.numberFormat(row, column));

export const readText = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet, row, column) =>
    display(sheet.value(row, column), sheet.numberFormat(row, column), book.document.date1904),
  );

export const readValueTypes = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet, row, column) => valueType(sheet.value(row, column)));

/** "Excel.RangeValueType" */
export const valueType = (value: StoredValue): string => {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
};
