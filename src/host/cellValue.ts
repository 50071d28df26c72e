import type { CellValue } from './port';

/** The error texts of Excel ("Excel.ErrorCellValueType"), the newer ones included. */
const errorText =
  /^#(?:N\/A|DIV\/0!|REF!|NAME\?|NUM!|VALUE!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|UNKNOWN!|GETTING_DATA)$/;

/** The double rounded to 15 significant digits, which is all that Excel shows of it. */
export const canonicalNumber = (value: number): number =>
  // Whole numbers of so few digits are what they are; adding takes the sign off 0.
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value + 0 : Number(value.toPrecision(15));

/** What a cell holds, as the port has it: numbers canonical, no text without characters, texts that read like errors as errors. */
export const cellValue = (found: CellValue): CellValue => {
  if (typeof found === 'number') return canonicalNumber(found);
  if (typeof found !== 'string') return found;
  if (found === '') return null;
  return errorText.test(found) ? { error: found } : found;
};
