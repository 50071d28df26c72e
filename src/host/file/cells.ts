import type { Area, Sheet, XlsxDocument } from '../../xlsx';
import { cellValue } from '../cellValue';
import type { CellValue } from '../port';
import { dayShift } from '../dateFormat';

/** How far dates of a document lie from those that count from 1900. */
export const dateShift = (document: XlsxDocument, numberFormat: string): number => (document.date1904 ? dayShift(numberFormat) : 0);

/** What cells hold, as the port has it: dates count from 1900 whatever the document's calendar. */
export const readCells = (document: XlsxDocument, sheet: Sheet, area: Area): CellValue[][] => {
  const values = sheet.values(area);
  if (!document.date1904) return values.map((line) => line.map(cellValue));
  const formats = sheet.numberFormats(area);
  return values.map((line, down) =>
    line.map((stored, across) => cellValue(typeof stored === 'number' ? stored + dateShift(document, formats[down]?.[across] ?? '') : stored)),
  );
};

/** Where in a row of an area anything stands first, a value or a formula; a text without characters is none. -1 where nothing does. */
export const firstFilled = (sheet: Sheet, line: Area): number => {
  const [values = []] = sheet.values(line);
  const [formulas = []] = sheet.formulas(line);
  return values.findIndex((value, across) => (value !== null && value !== '') || formulas[across] !== undefined);
};

export const formulasIn = (sheet: Sheet, area: Area): (string | null)[][] => sheet.formulas(area).map((line) => line.map((formula) => formula ?? null));
