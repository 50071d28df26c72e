import { decimal, isZero, sum, type Fraction } from '../exact';
import type { Composition } from '../scheme';
import { byRates, type Rated } from './byRates';
import { rateOf } from './rate';
import type { Total } from './scores';

export type Addend = Pick<Total, 'score' | 'low' | 'high' | 'spare'>;

/**
 * Exact sums of rounded points, so that a reader's own sum over the sheet agrees.
 * @param points full points
 */
export const totalOf = (addends: readonly Addend[], points: Fraction): Total => {
  const known = addends.flatMap(({ score }) => (score === null ? [] : [score]));
  const score = known.length === 0 ? null : sum(known);
  const spare = sum(addends.flatMap((each) => each.spare ?? []));
  return {
    score,
    points,
    rate: rateOf(score, points),
    low: sum(addends.map(({ low }) => low)),
    high: sum(addends.map(({ high }) => high)),
    ...(!isZero(spare) && { spare }),
  };
};

/** The overall total of the parts, rounded once at the end unless it is their sum. */
export const compose = (parts: readonly Rated[], by: Composition, places: number): Total =>
  by.kind === 'sum'
    ? totalOf(parts, sum(parts.map(({ points }) => points)))
    : byRates(parts, by, decimal(by.fullPoints.value), places);
