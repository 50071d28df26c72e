import type { Area, Sheet, XlsxDocument } from '../../xlsx';
import { cellValue } from '../cellValue';
import type { CellValue } from '../port';
import { DAYS_1904, isDateFormat } from '../dateFormat';

/** How far dates of a document lie from those that count from 1900. */
export const dateShift = (document: XlsxDocument, numberFormat: string): number =>
  document.date1904 && isDateFormat(numberFormat) ? DAYS_1904 : 0;

/** What a cell holds, as the port has it: dates count from 1900 whatever the document's calendar. */
export const readCell = (document: XlsxDocument, sheet: Sheet, row: number, column: number): CellValue => {
  const stored = sheet.value(row, column);
  const shifted =
    typeof stored === 'number' && document.date1904
      ? stored + dateShift(document, sheet.numberFormat(row, column))
      : stored;
  return cellValue(shifted);
};

/** A value or a formula; a text without characters is none. */
export const holdsAnything = (sheet: Sheet, row: number, column: number): boolean => {
  const value = sheet.value(row, column);
  return (value !== null && value !== '') || sheet.formula(row, column) !== undefined;
};

export const formulasIn = (sheet: Sheet, area: Area): (string | null)[][] =>
  matrix(area, (row, column) => sheet.formula(row, column) ?? null);

/** A matrix with one entry for every cell of the area. */
export const matrix = <Value>(area: Area, at: (row: number, column: number) => Value): Value[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => at(area.row + row, area.column + column)),
  );
