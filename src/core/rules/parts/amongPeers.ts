import { addAsIs, compare, isNegative, maximum, minimum, negate, shareAsIs, shortened, subtract, type Fraction } from '../../exact';
import type { Pool } from '../peers';

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
  const limit = addAsIs(mean, side === 'atLeast' ? negate(allowance) : allowance);
  const beyond = addAsIs(measure, negate(limit));
  const better = side === 'atLeast' ? beyond : negate(beyond);
  const gap = shortened(isNegative(beyond) ? negate(beyond) : beyond);
  return { limit: shortened(limit), mean: shortened(mean), met: !isNegative(better), gap };
};

const meanWith = ({ sorted, sum, own }: Pool, measure: Fraction): Fraction => {
  const changed = compare(own, measure) === 0 ? sum : addAsIs(sum, subtract(measure, own));
  return shareAsIs(changed, sorted.length);
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
