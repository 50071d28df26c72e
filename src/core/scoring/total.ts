import { decimal, isZero, sum, type Fraction } from '../exact';
import type { Composition, Part } from '../scheme';
import { byRates, type Rated } from './byRates';
import { rateOf } from './rate';
import type { Total } from './scores';

export type Addend = Pick<Total, 'score' | 'low' | 'high' | 'spare'>;

/**
 * Exact sums of rounded points, so that a reader's own sum over the sheet agrees.
 * @param points full points
 */
export const totalOf = (addends: readonly Addend[], points: Fraction): Total => {
  const score = sumOfScores(addends);
  const rate = rateOf(score, points);
  if (score !== null && addends.every(isSettled)) return { score, points, rate, low: score, high: score };
  const [low, high] = [sum(addends.map((each) => each.low)), sum(addends.map((each) => each.high))];
  const spare = sum(addends.flatMap((each) => each.spare ?? []));
  const total: Total = { score, points, rate, low, high };
  return isZero(spare) ? total : { ...total, spare };
};

/** Known, and all that it can come to. */
const isSettled = ({ score, low, high, spare }: Addend): boolean => score !== null && score === low && score === high && spare === undefined;

/** Of those known so far; `null` where none is. */
const sumOfScores = (addends: readonly Addend[]): Fraction | null => {
  const [first] = addends;
  if (addends.length === 1 && first !== undefined) return first.score;
  const known: Fraction[] = [];
  for (const { score } of addends) if (score !== null) known.push(score);
  return known.length === 0 ? null : sum(known);
};

/** The overall total of the parts, of which there is one for each, rounded once at the end unless it is their sum. */
export const compose = (parts: readonly Part[], totals: readonly Total[], by: Composition, places: number): Total => {
  if (by.kind === 'sum') return totalOf(totals, sum(totals.map(({ points }) => points)));
  const rated = parts.flatMap(({ id }, index): readonly Rated[] => {
    const total = totals[index];
    return total === undefined ? [] : [{ ...total, id }];
  });
  return byRates(rated, by, decimal(by.fullPoints.value), places);
};
