import { add, decimal, divide, isZero, multiply, round, sum, zero, type Fraction } from '../exact';
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

/** The overall total of the parts, rounded once at the end where the parts are weighted. */
export const compose = (parts: readonly (Total & { readonly id: string })[], by: Composition, places: number): Total => {
  if (by.kind === 'sum') return totalOf(parts, sum(parts.map(({ points }) => points)));
  const full = decimal(by.fullPoints.value);
  const weighted = (value: (part: Total) => Fraction): Fraction =>
    round(
      parts.reduce((total, part) => {
        const weight = decimal(by.weights[part.id]?.value ?? '0');
        return isZero(part.points) ? total : add(total, multiply(multiply(full, weight), divide(value(part), part.points)));
      }, zero),
      places,
    );
  const score = parts.every((part) => part.score === null) ? null : weighted((part) => part.score ?? zero);
  return {
    score,
    points: full,
    rate: rateOf(score, full),
    low: weighted((part) => part.low),
    high: weighted((part) => part.high),
  };
};
