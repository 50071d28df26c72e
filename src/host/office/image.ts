import { cellValue } from '../cellValue';
import type { BlockImage, CellValue, Place, Rest } from '../port';
import { mapAnew } from './anew';
import { formulasOf } from './cells';

/** What cells held, before it is known what they are left with. */
export type Image = Omit<BlockImage, 'written'>;

/** What Excel tells of an image once it has answered; `undefined` where the request ended before. */
export type ImageAnswer = (rest: Rest) => Promise<Image | undefined>;

/** Asks for everything that can be put back; the answer can be taken after the sync. */
export const askImage = (range: Excel.Range, place: Place): ImageAnswer => {
  range.load('values,formulas,numberFormat');
  return async (rest) => {
    const { values, formulas, numberFormat } = range.toJSON();
    if (values === undefined || formulas === undefined || numberFormat === undefined) return undefined;
    return imageOf(place, { values, formulas, numberFormat }, rest);
  };
};

type Matrix = readonly (readonly unknown[])[];

/** How cells came about, for putting them back, from what Excel tells of them. */
export const imageOf = async (
  { sheet, row, column }: Place,
  { values, formulas, numberFormat }: { readonly values: Matrix; readonly formulas: Matrix; readonly numberFormat: Matrix },
  rest: Rest,
): Promise<Image> => {
  const numberFormats = formatsRead(numberFormat);
  await rest();
  const exact = valuesRead(values, numberFormats);
  await rest();
  return { sheet, row, column, values: exact, formulas: formulasOf(formulas, values), numberFormats };
};

export const formatsRead = (read: Matrix): string[][] => mapAnew(read, (line) => mapAnew(line, String));

/** As exactly as Excel tells. An error reads as its text; in a cell formatted as text it is taken for one. */
export const valuesRead = (read: Matrix, formats: readonly (readonly string[])[]): CellValue[][] =>
  mapAnew(read, (line, row) => mapAnew(line, (value, column) => exactValue(value, formats[row]?.[column] === '@')));

export const exactValue = (read: unknown, formattedAsText: boolean): CellValue => {
  if (typeof read === 'number' || typeof read === 'boolean') return read;
  if (typeof read !== 'string' || read === '') return null;
  return formattedAsText ? read : cellValue(read);
};
