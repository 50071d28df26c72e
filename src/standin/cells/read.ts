import type { Sheet, StoredValue } from '../../xlsx/document';
import type { Book } from '../server/book';
import { settle } from '../server/book';
import { ExcelFailure } from '../server/failure';
import type { Json } from '../server/json';
import { isUnbounded, type RangeArea } from './area';
import { display } from './display';

/** More cells than this are refused ("Resource limits and performance optimization for Office Add-ins": five million). */
const mostCells = 5_000_000;

/**
 * An unbounded range reads as `null`
 * ("Read or write to an unbounded range using the Excel JavaScript API").
 */
const readCells = (book: Book, area: RangeArea, read: (sheet: Sheet) => Json): Json => {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > mostCells) throw new ExcelFailure('RangeExceedsLimit', 'Range');
  settle(book);
  return read(sheetOf(book, area));
};

export const sheetOf = (book: Book, area: RangeArea): Sheet => {
  const sheet = book.document.sheet(area.sheet);
  if (sheet === undefined) throw new ExcelFailure('InvalidReference', 'Range');
  return sheet;
};

/** Blank reads as `""`, an error as its text, a date as its serial number ("Range.values"). */
export const asJson = (value: StoredValue): Json => (value === null ? '' : typeof value === 'object' ? value.error : value);

export const readValues = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet) => sheet.values(area).map((line) => line.map(asJson)));

export const readFormulas = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet) => {
    const values = sheet.values(area);
    return sheet.formulas(area).map((line, down) => line.map((formula, across) => formula ?? asJson(values[down]?.[across] ?? null)));
  });

export const readNumberFormats = (book: Book, area: RangeArea): Json => readCells(book, area, (sheet) => sheet.numberFormats(area));

export const readText = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet) => {
    const formats = sheet.numberFormats(area);
    return sheet.values(area).map((line, down) => line.map((value, across) => display(value, formats[down]?.[across] ?? '', book.document.date1904)));
  });

export const readValueTypes = (book: Book, area: RangeArea): Json =>
  readCells(book, area, (sheet) => sheet.values(area).map((line) => line.map(valueType)));

/** "Excel.RangeValueType" */
export const valueType = (value: StoredValue): string => {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
};
