import { decimal, divide, isZero, maximum, minimum, multiply, round, sum, whole, zero, type Fraction } from '../exact';
import type { Stated } from '../scheme';
import { leastPoints, rateOf } from './rate';
import type { Total } from './scores';

/** How rates become one rate. Weights are by id. */
export type RateComposition =
  | { readonly kind: 'mean' }
  | { readonly kind: 'minimum' }
  | { readonly kind: 'weighted'; readonly weights: Readonly<Record<string, Stated>> };

/** What goes in with its rate alone: a part of a scheme, an indicator of an item. */
export type Rated = Pick<Total, 'score' | 'points' | 'low' | 'high' | 'spare'> & { readonly id: string };

/**
 * One rate of several, times the full points, rounded once. What is pending counts 0 for now; what has no points has no
 * rate and is left out: the mean is that of the others, and the others' weights make up the whole.
 * @param full full points
 */
export const byRates = (all: readonly Rated[], by: RateComposition, full: Fraction, places: number): Total => {
  const composed = (value: (each: Rated) => Fraction, of: (each: Rated) => Fraction = ({ points }) => points): Fraction => {
    const counted = all.filter((each) => !isZero(of(each)));
    return round(multiply(full, combine(by, counted.map((each) => [each.id, divide(value(each), of(each))]))), places);
  };
  const high = maximum(composed((each) => each.high), composed((each) => each.high, leastPoints));
  const score = all.every((each) => each.score === null) ? null : composed((each) => each.score ?? zero);
  return { score, points: full, rate: rateOf(score, full), low: composed(({ low }) => low), high };
};

type Rate = readonly [id: string, rate: Fraction];

/** Zero where there are none. */
const combine = (by: RateComposition, rates: readonly Rate[]): Fraction => {
  if (rates.length === 0) return zero;
  switch (by.kind) {
    case 'weighted':
      return weigh(by.weights, rates);
    case 'mean':
      return divide(sum(rates.map(([, rate]) => rate)), whole(rates.length));
    case 'minimum':
      return rates.map(([, rate]) => rate).reduce(minimum);
  }
};

const weigh = (weights: Readonly<Record<string, Stated>>, rates: readonly Rate[]): Fraction => {
  const weighted = rates.map(([id, rate]) => ({ weight: decimal(weights[id]?.value ?? '0'), rate }));
  const whole = sum(weighted.map(({ weight }) => weight));
  return isZero(whole) ? zero : divide(sum(weighted.map(({ weight, rate }) => multiply(weight, rate))), whole);
};
