import type { Sheet, StoredValue, XlsxDocument } from '../../xlsx';
import type { CellValue } from '../port';
import { DAYS_1904, isDateFormat } from './dateFormat';

/** The error texts of Excel ("Excel.ErrorCellValueType"), the newer ones included. */
const errorText =
  /^#(?:N\/A|DIV\/0!|REF!|NAME\?|NUM!|VALUE!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|UNKNOWN!|GETTING_DATA)$/;

/** The double rounded to 15 significant digits, which is all that Excel shows of it. */
export const canonicalNumber = (value: number): number => Number(value.toPrecision(15));

const cellValue = (stored: StoredValue): CellValue => {
  if (typeof stored === 'number') return canonicalNumber(stored);
  if (typeof stored !== 'string') return stored;
  if (stored === '') return null;
  return errorText.test(stored) ? { error: stored } : stored;
};

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
