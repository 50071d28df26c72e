import { cellValue } from '../cellValue';
import type { BlockImage, CellValue, Place } from '../port';
import { formulasOf } from './cells';

/** What cells held, before it is known what they are left with. */
export type Image = Omit<BlockImage, 'written'>;

/** Asks for everything that can be put back; the answer can be taken after the sync, `undefined` where the request ended before. */
export const askImage = (range: Excel.Range, { sheet, row, column }: Place): (() => Image | undefined) => {
  range.load('values,formulas,numberFormat');
  return () => {
    const { values, formulas, numberFormat } = range.toJSON();
    if (values === undefined || formulas === undefined || numberFormat === undefined) return undefined;
    const numberFormats = formatsRead(numberFormat);
    return { sheet, row, column, values: valuesRead(values, numberFormats), formulas: formulasOf(formulas, values), numberFormats };
  };
};

export const formatsRead = (read: readonly (readonly unknown[])[]): string[][] => Array.from(read, (line) => Array.from(line, String));

/** As exactly as Excel tells. An error reads as its text; in a cell formatted as text it is taken for one. */
export const valuesRead = (read: readonly (readonly unknown[])[], formats: readonly (readonly string[])[]): CellValue[][] =>
  Array.from(read, (line, row) => Array.from(line, (value, column) => exactValue(value, formats[row]?.[column] === '@')));

export const exactValue = (read: unknown, formattedAsText: boolean): CellValue => {
  if (typeof read === 'number' || typeof read === 'boolean') return read;
  if (typeof read !== 'string' || read === '') return null;
  return formattedAsText ? read : cellValue(read);
};
