import { compare, fraction, maximum, minimum, subtract, zero, type Fraction } from '../../exact';
import { isLong, type Pool } from '../peers';

/** Which values are good. */
export type Better = 'atLeast' | 'atMost';

/** How a measure compares with the mean of its pool. */
export interface AmongMean {
  /** The mean, less or more what is allowed. */
  readonly limit: Fraction;
  readonly mean: Fraction;
  /** The measure is not worse than the limit, decided exactly. */
  readonly met: boolean;
  /** Distance of the measure from the limit. */
  readonly gap: Fraction;
}

/**
 * A measure against the mean of all units, the other measures being as they went into the pool.
 * @param allowance how far behind the mean is still good
 */
export const againstMean = (pool: Pool, measure: Fraction, side: Better, allowance: Fraction): AmongMean => {
  const mean = meanWith(pool, measure);
  const limit = side === 'atLeast' ? plus(mean, opposite(allowance)) : plus(mean, allowance);
  const beyond = plus(measure, opposite(limit));
  const better = side === 'atLeast' ? beyond : opposite(beyond);
  const gap = shortened(compare(beyond, zero) < 0 ? opposite(beyond) : beyond);
  return { limit: shortened(limit), mean: shortened(mean), met: compare(better, zero) >= 0, gap };
};

const meanWith = ({ sorted, sum, own }: Pool, measure: Fraction): Fraction => {
  const changed = compare(own, measure) === 0 ? sum : plus(sum, subtract(measure, own));
  return { numerator: changed.numerator, denominator: changed.denominator * BigInt(sorted.length) };
};

/** The best of all units, with this measure in the place of the unit's own. */
export const bestWith = (pool: Pool, measure: Fraction, side: Better): Fraction => {
  const [first, last] = side === 'atLeast' ? [pool.sorted.at(-1), pool.sorted.at(-2)] : [pool.sorted[0], pool.sorted[1]];
  const others = first !== undefined && compare(first, pool.own) === 0 ? last : first;
  if (others === undefined) return measure;
  return side === 'atLeast' ? maximum(others, measure) : minimum(others, measure);
};

/** A place among all units: 1, 2, 2, 4. */
export interface Place {
  readonly rank: number;
  readonly of: number;
  /** The measure of the unit next before; absent for the first. */
  readonly ahead?: Fraction;
}

/** The place of a unit with this measure, the others being as they went into the pool. */
export const placeWith = ({ sorted, own }: Pool, measure: Fraction, side: Better): Place => {
  const of = sorted.length;
  // The unit itself stands in the pool with its own measure, which may be better than this one.
  if (side === 'atLeast') {
    const from = firstWhere(sorted, (value) => compare(value, measure) > 0);
    const itself = compare(own, measure) > 0;
    const ahead = sorted[itself && same(own, sorted[from]) ? from + 1 : from];
    return placed(of - from - (itself ? 1 : 0), of, ahead);
  }
  const until = firstWhere(sorted, (value) => compare(value, measure) >= 0);
  const itself = compare(own, measure) < 0;
  const ahead = sorted[itself && same(own, sorted[until - 1]) ? until - 2 : until - 1];
  return placed(until - (itself ? 1 : 0), of, ahead);
};

const same = (a: Fraction, b: Fraction | undefined): boolean => b !== undefined && compare(a, b) === 0;

const placed = (better: number, of: number, ahead: Fraction | undefined): Place => ({
  rank: better + 1,
  of,
  ...(better > 0 && ahead && { ahead }),
});

/** The first index of which it holds; it holds for all after it. */
const firstWhere = (sorted: readonly Fraction[], holds: (value: Fraction) => boolean): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && holds(value)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const opposite = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: -numerator, denominator });

/** Not reduced: with the sum of thousands of ratios that would take longer than everything else. */
const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

const kept = 10n ** 60n;

/**
 * In lowest terms; a fraction too long for that keeps 60 places, and one more that tells that something followed.
 * So whole and started steps of it are those of the exact value, and nothing that people see differs.
 */
const shortened = (value: Fraction): Fraction => {
  if (!isLong(value)) return fraction(value.numerator, value.denominator);
  const [magnitude, sign] = value.numerator < 0n ? [-value.numerator, -1n] : [value.numerator, 1n];
  const whole = (magnitude * kept) / value.denominator;
  const rest = whole * value.denominator === magnitude * kept ? 0n : 1n;
  return fraction(sign * (whole * 10n + rest), kept * 10n);
};
