import { cellValue } from '../cellValue';
import type { CellValue } from '../port';
import { mapAnew } from './anew';
import { shifts } from './calendar';

/** A value as `Range.values` reads it: blank is `""`, an error its text. */
const valueRead = (read: unknown): CellValue =>
  typeof read === 'number' || typeof read === 'boolean' || typeof read === 'string' ? cellValue(read) : null;

type Matrix = readonly (readonly unknown[])[];

/**
 * What cells hold, as the port has it.
 * @param formats the number formats of a workbook that counts days from 1904
 */
export const cellValues = (read: Matrix, formats?: Matrix): CellValue[][] => {
  if (formats === undefined) return mapAnew(read, (line) => mapAnew(line, valueRead));
  const shiftOf = shifts();
  return mapAnew(read, (line, row) =>
    mapAnew(line, (value, column) => valueRead(typeof value === 'number' ? value + shiftOf(formats[row]?.[column]) : value)),
  );
};

/**
 * `Range.formulas` reads constants too: a formula begins with `=` and is not the value itself,
 * as a text that only looks like a formula is.
 */
export const formulasOf = (
  formulas: Matrix,
  values: Matrix,
): (string | null)[][] =>
  mapAnew(formulas, (line, row) =>
    mapAnew(line, (formula, column) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column] ? formula : null,
    ),
  );
