import { decimal, isZero, sum, zero, type Fraction } from '../exact';
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
  const settled = addends.every(isSettled);
  const score = sumOfScores(addends);
  const low = settled && score !== null ? score : sum(addends.map((each) => each.low));
  const high = settled && score !== null ? score : sum(addends.map((each) => each.high));
  const spare = settled ? zero : sum(addends.flatMap((each) => each.spare ?? []));
  const total: Total = { score, points, rate: rateOf(score, points), low, high };
  return isZero(spare) ? total : { ...total, spare };
};

/** Known, and all that it can come to. */
const isSettled = ({ score, low, high, spare }: Addend): boolean => score !== null && score === low && score === high && spare === undefined;

/** Of those known so far; `null` where none is. */
const sumOfScores = (addends: readonly Addend[]): Fraction | null => {
  const known: Fraction[] = [];
  for (const { score } of addends) if (score !== null) known.push(score);
  return known.length === 0 ? null : sum(known);
};

/** The overall total of the parts, rounded once at the end unless it is their sum. */
export const compose = (parts: readonly Rated[], by: Composition, places: number): Total =>
  by.kind === 'sum'
    ? totalOf(parts, sum(parts.map(({ points }) => points)))
    : byRates(parts, by, decimal(by.fullPoints.value), places);
