import { cellValue } from '../cellValue';
import type { CellValue } from '../port';
import { mapAnew } from './anew';

/** A value as `Range.values` reads it: blank is `""`, an error its text. */
const valueRead = (read: unknown): CellValue =>
  typeof read === 'number' || typeof read === 'boolean' || typeof read === 'string' ? cellValue(read) : null;

export const cellValues = (read: readonly (readonly unknown[])[]): CellValue[][] =>
  mapAnew(read, (line) => mapAnew(line, valueRead));

/**
 * `Range.formulas` reads constants too: a formula begins with `=` and is not the value itself,
 * as a text that only looks like a formula is.
 */
export const formulasOf = (
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): (string | null)[][] =>
  mapAnew(formulas, (line, row) =>
    mapAnew(line, (formula, column) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column] ? formula : null,
    ),
  );
