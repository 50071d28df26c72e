import { cellValue } from '../cellValue';
import type { CellValue } from '../port';

/** A value as `Range.values` reads it: blank is `""`, an error its text. */
const valueRead = (read: unknown): CellValue =>
  typeof read === 'number' || typeof read === 'boolean' || typeof read === 'string' ? cellValue(read) : null;

/** Arrays are made anew: those of the client may belong to another window. */
export const cellValues = (read: readonly (readonly unknown[])[]): CellValue[][] =>
  Array.from(read, (line) => Array.from(line, valueRead));

/**
 * `Range.formulas` reads constants too: a formula begins with `=` and is not the value itself,
 * as a text that only looks like a formula is.
 */
export const formulasOf = (
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): (string | null)[][] =>
  Array.from(formulas, (line, row) =>
    Array.from(line, (formula, column) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column] ? formula : null,
    ),
  );
