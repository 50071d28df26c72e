import { doubleOf, type Figure, type FigureValue } from '../core';

/**
 * The figures of all units as doubles: one column a figure, one place a unit, NaN where there is no number.
 * Days count as days, 是 and 否 as 1 and 0, degrees are no numbers.
 * Whole numbers are exact. A double is whole only where the figure is: entries have 15 significant digits and lie below 10¹⁵.
 */
export type Numbers = ReadonlyMap<string, Float64Array>;

/** Columns to be filled. */
export const numbersFor = (figures: readonly Figure[], units: number): Map<string, Float64Array> =>
  new Map(figures.map(({ id }) => [id, new Float64Array(units).fill(NaN)]));

/** The double nearest to a figure. */
export const numberOf = (value: FigureValue): number => {
  switch (value.kind) {
    case 'number':
      return doubleOf(value.value);
    case 'date':
      return value.day;
    case 'yesNo':
      return value.yes ? 1 : 0;
    case 'degree':
    case 'notApplicable':
    case 'missing':
    case 'unusable':
      return NaN;
  }
};
