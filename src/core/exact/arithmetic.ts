import { fraction, type Fraction } from './fraction';

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? fraction(a.numerator + b.numerator, a.denominator)
    : fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** @throws RangeError when `b` is zero */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

export const absolute = (a: Fraction): Fraction => (a.numerator < 0n ? negate(a) : a);

export const sum = (of: Iterable<Fraction>): Fraction => {
  let total = fraction(0n);
  for (const each of of) total = add(total, each);
  return total;
};

/** The greatest whole number not above `a`. */
export const floor = (a: Fraction): Fraction => {
  const quotient = a.numerator / a.denominator;
  const exact = quotient * a.denominator === a.numerator;
  return fraction(a.numerator < 0n && !exact ? quotient - 1n : quotient);
};

/** The smallest whole number not below `a`. */
export const ceiling = (a: Fraction): Fraction => negate(floor(negate(a)));
