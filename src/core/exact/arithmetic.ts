import { denominatorOf, floorOf, fraction, isSafe, isShort, lowest, numeratorOf, one, zero, type Fraction, type Short } from './fraction';

export const add = (a: Fraction, b: Fraction): Fraction => {
  if (isShort(a) && isShort(b)) {
    if (a.numerator === 0) return b;
    if (b.numerator === 0) return a;
    const denominator = a.denominator === b.denominator ? a.denominator : a.denominator * b.denominator;
    const numerator = a.denominator === b.denominator ? a.numerator + b.numerator : crossSum(a, b);
    if (isSafe(numerator) && isSafe(denominator)) return lowest(numerator, denominator);
  }
  return addLong(a, b);
};

/** NaN where a part of it is not safe. */
const crossSum = (a: Short, b: Short): number => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return isSafe(left) && isSafe(right) ? left + right : NaN;
};

const addLong = (a: Fraction, b: Fraction): Fraction =>
  fraction(numeratorOf(a) * denominatorOf(b) + numeratorOf(b) * denominatorOf(a), denominatorOf(a) * denominatorOf(b));

export const negate = (a: Fraction): Fraction => {
  if (!isShort(a)) return { numerator: -a.numerator, denominator: a.denominator };
  return a.numerator === 0 ? a : { numerator: -a.numerator, denominator: a.denominator };
};

export const subtract = (a: Fraction, b: Fraction): Fraction => {
  if (isShort(a) && isShort(b)) {
    if (b.numerator === 0) return a;
    const denominator = a.denominator === b.denominator ? a.denominator : a.denominator * b.denominator;
    const numerator = a.denominator === b.denominator ? a.numerator - b.numerator : crossDifference(a, b);
    if (isSafe(numerator) && isSafe(denominator)) return lowest(numerator, denominator);
  }
  return addLong(a, negate(b));
};

/** NaN where a part of it is not safe. */
const crossDifference = (a: Short, b: Short): number => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return isSafe(left) && isSafe(right) ? left - right : NaN;
};

export const multiply = (a: Fraction, b: Fraction): Fraction => {
  if (a === one) return b;
  if (b === one) return a;
  if (isShort(a) && isShort(b)) {
    const numerator = a.numerator * b.numerator;
    const denominator = a.denominator * b.denominator;
    if (isSafe(numerator) && isSafe(denominator)) return lowest(numerator, denominator);
  }
  return fraction(numeratorOf(a) * numeratorOf(b), denominatorOf(a) * denominatorOf(b));
};

/** @throws RangeError when `b` is zero */
export const divide = (a: Fraction, b: Fraction): Fraction => {
  if (isShort(a) && isShort(b) && b.numerator !== 0) {
    const numerator = a.numerator * b.denominator;
    const denominator = a.denominator * b.numerator;
    if (isSafe(numerator) && isSafe(denominator)) return denominator < 0 ? lowest(-numerator, -denominator) : lowest(numerator, denominator);
  }
  return fraction(numeratorOf(a) * denominatorOf(b), denominatorOf(a) * numeratorOf(b));
};

/**
 * `a ÷ b × scale`, brought to lowest terms once.
 * @throws RangeError when `b` is zero
 */
export const ratio = (a: Fraction, b: Fraction, scale: Fraction): Fraction => {
  if (isShort(a) && isShort(b) && isShort(scale) && b.numerator !== 0) {
    const above = a.numerator * scale.numerator;
    const below = b.numerator * scale.denominator;
    const numerator = above * b.denominator;
    const denominator = below * a.denominator;
    if (isSafe(above) && isSafe(below) && isSafe(numerator) && isSafe(denominator)) {
      return denominator < 0 ? lowest(-numerator, -denominator) : lowest(numerator, denominator);
    }
  }
  return multiply(divide(a, b), scale);
};

export const absolute = (a: Fraction): Fraction => (a.numerator < 0 ? negate(a) : a);

/** Brought to lowest terms once, as long as the terms are safe. */
export const sum = (of: readonly Fraction[]): Fraction => {
  let numerator = 0;
  let denominator = 1;
  let rest: Fraction = zero;
  for (const each of of) {
    if (isShort(each)) {
      const common = each.denominator === denominator ? denominator : commonTo(denominator, each.denominator);
      const so = numerator * (common / denominator);
      const more = each.numerator * (common / each.denominator);
      const next = so + more;
      if (isSafe(common) && isSafe(so) && isSafe(more) && isSafe(next)) {
        numerator = next;
        denominator = common;
        continue;
      }
    }
    rest = add(rest, each);
  }
  const together = lowest(numerator, denominator);
  return rest === zero ? together : add(together, rest);
};

/** A common denominator of two, of which both are divisors; not always the least one. */
const commonTo = (a: number, b: number): number => {
  if (a % b === 0) return a;
  return b % a === 0 ? b : a * b;
};

/** The greatest whole number not above `a`. */
export const floor = (a: Fraction): Fraction => {
  if (isShort(a)) return a.denominator === 1 ? a : lowest(floorOf(a.numerator, a.denominator), 1);
  const quotient = a.numerator / a.denominator;
  const exact = quotient * a.denominator === a.numerator;
  return fraction(a.numerator < 0n && !exact ? quotient - 1n : quotient);
};

/** The smallest whole number not below `a`. */
export const ceiling = (a: Fraction): Fraction => negate(floor(negate(a)));

/** What is left without its decimals, towards zero, as a number; never −0. */
export const truncated = (a: Fraction): number => (isShort(a) ? Math.trunc(a.numerator / a.denominator) + 0 : Number(a.numerator / a.denominator));
