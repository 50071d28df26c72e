import { add } from './arithmetic';
import { denominatorOf, fraction, numeratorOf, zero, type Fraction, type Long } from './fraction';

/**
 * Ratios over thousands of different denominators have a sum of thousands of digits. Reducing it would take time that grows
 * with the square of their number, so values of one denominator are counted together first, and long sums stay as they are:
 * what comes of this file is in lowest terms only as long as its denominator is not long.
 */
export const sumOfMany = (values: readonly Fraction[]): Fraction => {
  const numerators = new Map<bigint, bigint>();
  for (const value of values) {
    const denominator = denominatorOf(value);
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numeratorOf(value));
  }
  return inPairs([...numerators].map(([denominator, numerator]) => fraction(numerator, denominator)));
};

const inPairs = (values: readonly Fraction[]): Fraction => {
  const [first = zero, second] = values;
  if (second === undefined) return first;
  const middle = values.length >> 1;
  const [a, b] = [inPairs(values.slice(0, middle)), inPairs(values.slice(middle))];
  return isLong(a) || isLong(b) ? addAsIs(a, b) : add(a, b);
};

/** Not reduced: with the sum of thousands of ratios that would take longer than everything else. */
export const addAsIs = (a: Fraction, b: Fraction): Long => ({
  numerator: numeratorOf(a) * denominatorOf(b) + numeratorOf(b) * denominatorOf(a),
  denominator: denominatorOf(a) * denominatorOf(b),
});

/** Not reduced. */
export const shareAsIs = (a: Fraction, among: number): Long => ({ numerator: numeratorOf(a), denominator: denominatorOf(a) * BigInt(among) });

const longest = 1n << 256n;

const isLong = ({ denominator }: Fraction): boolean => denominator > longest;

const kept = 10n ** 60n;

/**
 * In lowest terms; a fraction too long for that keeps 60 places, and one more that tells that something followed.
 * So whole and started steps of it are those of the exact value, and nothing that people see differs.
 */
export const shortened = (value: Fraction): Fraction => {
  const [numerator, denominator] = [numeratorOf(value), denominatorOf(value)];
  if (denominator <= longest) return fraction(numerator, denominator);
  const [magnitude, sign] = numerator < 0n ? [-numerator, -1n] : [numerator, 1n];
  const whole = (magnitude * kept) / denominator;
  const rest = whole * denominator === magnitude * kept ? 0n : 1n;
  return fraction(sign * (whole * 10n + rest), kept * 10n);
};
