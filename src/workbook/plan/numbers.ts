import { fixed, readDecimal, type Fraction } from '../../core';
import type { CellWrite } from '../../host/port';

/** A decimal as a cell holds it; `''` where there is none. */
export const numberCell = (value: Fraction | null, places: number): CellWrite =>
  value === null ? '' : Number(fixed(value, places));

/** A shown measure: decimals as numbers, days as text. */
export const shownCell = (text: string | null): CellWrite =>
  text === null ? '' : readDecimal(text) === undefined ? text : Number(text);
