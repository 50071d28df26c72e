import type { Area, Sheet } from '../../xlsx/document';
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
    for (let column = within.column; column < within.column + within.columns; column += 1) {
      const value = sheet.value(row, column);
      if ((value === null || value === '') && sheet.formula(row, column) === undefined) continue;
      const cell = { row, column, rows: 1, columns: 1 };
      found = found === undefined ? cell : hull(found, cell);
    }
  }
  return found;
};
