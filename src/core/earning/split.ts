import { absolute, compare, divide, floor, isZero, multiply, negate, subtract, sum, zero, type Fraction } from '../exact';

/**
 * Splits what a sum moves by among its terms, in proportion to them, in steps of `grid`; the last takes what is left.
 * Terms on the grid that are not negative stay so where the sum does. All goes to the last where the terms are zero.
 * @param grid 1 for persons, 0.01 for amounts
 */
export const split = (by: Fraction, terms: readonly Fraction[], grid: Fraction): readonly Fraction[] => {
  const total = sum(terms);
  const size = absolute(by);
  const upTo = (count: number): Fraction => {
    if (count === terms.length) return size;
    const share = isZero(total) ? zero : divide(sum(terms.slice(0, count)), total);
    return multiply(floor(divide(multiply(size, share), grid)), grid);
  };
  const rises = compare(by, zero) > 0;
  return terms.map((_, index) => {
    const part = subtract(upTo(index + 1), upTo(index));
    return rises ? part : negate(part);
  });
};
