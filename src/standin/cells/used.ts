import type { Area, Sheet, StoredValue } from '../../xlsx/document';
import { hull, intersection } from './area';

/**
 * The smallest area within `area` that holds all its cells with a value or formula ("Range.getUsedRange").
 * Formatted blank cells, which Excel counts unless `valuesOnly` is given, are not known to the document.
 */
export const usedWithin = (sheet: Sheet, area: Area): Area | undefined => {
  const whole = sheet.usedArea();
  const within = whole === undefined ? undefined : intersection(whole, area);
  if (within === undefined) return undefined;
  let found: Area | undefined;
  for (let row = within.row; row < within.row + within.rows; row += 1) {
    const filled = filledIn(sheet, { ...within, row, rows: 1 });
    if (filled !== undefined) found = found === undefined ? filled : hull(found, filled);
  }
  return found;
};

const filledIn = (sheet: Sheet, line: Area): Area | undefined => {
  const [values = []] = sheet.values(line);
  const [formulas = []] = sheet.formulas(line);
  const holds = (value: StoredValue, across: number): boolean => (value !== null && value !== '') || formulas[across] !== undefined;
  const first = values.findIndex(holds);
  return first < 0 ? undefined : { ...line, column: line.column + first, columns: values.findLastIndex(holds) - first + 1 };
};
