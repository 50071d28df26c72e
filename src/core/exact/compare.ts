import { denominatorOf, isSafe, isShort, numeratorOf, type Fraction } from './fraction';

/** Below zero when `a < b`, zero when equal, above zero when `a > b`. Decided by cross-multiplication, never by division. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  if (a === b) return 0;
  if (isShort(a) && isShort(b)) {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    // Rounding keeps the order of products, though it may make two of them equal.
    if (left < right) return -1;
    if (left > right) return 1;
    if (isSafe(left)) return 0;
  }
  return order(numeratorOf(a) * denominatorOf(b), numeratorOf(b) * denominatorOf(a));
};

const order = (left: bigint, right: bigint): -1 | 0 | 1 => (left < right ? -1 : left > right ? 1 : 0);

export const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const isZero = (a: Fraction): boolean => !a.numerator;
export const isNegative = (a: Fraction): boolean => a.numerator < 0;
export const isWhole = (a: Fraction): boolean => a.denominator === 1 || a.denominator === 1n;
export const minimum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
