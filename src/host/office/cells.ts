import type { CellValue } from '../port';

/** The error texts that `Range.values` reads ("Excel.ErrorCellValue"), the newer ones included. */
const errorText =
  /^#(?:N\/A|DIV\/0!|REF!|NAME\?|NUM!|VALUE!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|UNKNOWN!|GETTING_DATA)$/;

/** The double rounded to 15 significant digits, which is all that Excel shows of it. */
export const canonicalNumber = (value: number): number => Number(value.toPrecision(15));

/** A value as `Range.values` reads it: blank is `""`, an error its text. */
export const cellValue = (read: unknown): CellValue => {
  if (typeof read === 'number') return canonicalNumber(read);
  if (typeof read === 'boolean') return read;
  if (typeof read !== 'string' || read === '') return null;
  return errorText.test(read) ? { error: read } : read;
};

/** Arrays are made anew: those of the client may belong to another window. */
export const cellValues = (read: readonly (readonly unknown[])[]): CellValue[][] =>
  Array.from(read, (line) => Array.from(line, cellValue));

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
