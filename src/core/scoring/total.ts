import { decimal, divide, fraction, isZero, minimum, multiply, round, sum, zero, type Fraction } from '../exact';
import type { Composition } from '../scheme';
import type { Total } from './scores';

/** Rates (得分率) are given to so many places. */
const ratePlaces = 4;

type Addend = Pick<Total, 'score' | 'low' | 'high'>;

/**
 * Exact sums of rounded points, so that a reader's own sum over the sheet agrees.
 * @param points full points
 */
export const totalOf = (addends: readonly Addend[], points: Fraction): Total => {
  const known = addends.flatMap(({ score }) => (score === null ? [] : [score]));
  const score = known.length === 0 ? null : sum(known);
  return {
    score,
    points,
    rate: rateOf(score, points),
    low: sum(addends.map(({ low }) => low)),
    high: sum(addends.map(({ high }) => high)),
  };
};

export const rateOf = (score: Fraction | null, points: Fraction): Fraction | null =>
  score === null || isZero(points) ? null : round(divide(score, points), ratePlaces);

/** The overall total of the parts, rounded once at the end unless it is their sum. */
export const compose = (parts: readonly (Total & { readonly id: string })[], by: Composition, places: number): Total => {
  if (by.kind === 'sum') return totalOf(parts, sum(parts.map(({ points }) => points)));
  const full = decimal(by.fullPoints.value);
  const counted = parts.filter(({ points }) => !isZero(points));
  const composed = (value: (part: Total) => Fraction): Fraction =>
    round(multiply(full, combine(by, counted.map((part) => [part.id, divide(value(part), part.points)]))), places);
  const score = parts.every((part) => part.score === null) ? null : composed((part) => part.score ?? zero);
  return {
    score,
    points: full,
    rate: rateOf(score, full),
    low: composed((part) => part.low),
    high: composed((part) => part.high),
  };
};

type Rated = readonly [id: string, rate: Fraction];

/** One rate of several; zero where there are none. */
const combine = (by: Exclude<Composition, { kind: 'sum' }>, rates: readonly Rated[]): Fraction => {
  switch (by.kind) {
    case 'weighted':
      return sum(rates.map(([id, rate]) => multiply(decimal(by.weights[id]?.value ?? '0'), rate)));
    case 'mean':
      return rates.length === 0 ? zero : divide(sum(rates.map(([, rate]) => rate)), fraction(BigInt(rates.length)));
    case 'minimum':
      return rates.length === 0 ? zero : rates.map(([, rate]) => rate).reduce(minimum);
  }
};
