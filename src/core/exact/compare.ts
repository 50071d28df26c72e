import type { Fraction } from './fraction';

/** Below zero when `a < b`, zero when equal, above zero when `a > b`. Decided by cross-multiplication, never by division. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};

export const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const isZero = (a: Fraction): boolean => a.numerator === 0n;
export const isWhole = (a: Fraction): boolean => a.denominator === 1n;
export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
