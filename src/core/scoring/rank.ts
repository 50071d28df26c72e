import { compare, divide, equal, isZero, maximum, zero, type Fraction } from '../exact';
import type { Scheme } from '../scheme';
import { leastPoints } from './rate';
import type { Ranked, Total } from './scores';

/** What units are compared by: their totals, or their exact rates where full points differ from unit to unit. */
export type Compared = 'total' | 'rate';

/** A scheme that leaves out cases that do not exist ranks by rate. */
export const rankedBy = ({ notApplicable, indicators }: Pick<Scheme, 'notApplicable' | 'indicators'>): Compared =>
  [notApplicable, ...indicators.map((each) => each.notApplicable)].some((policy) => policy?.value === 'leftOut') ? 'rate' : 'total';

/**
 * Ranks 1, 2, 2, 4 by the exact current total, or by the exact current rate.
 * A rank is provisional when the order to some other unit is still open: one of the two can still change, and their ranges meet.
 */
export const rank = (totals: readonly Comparable[], by: Compared = 'total'): readonly Ranked[] => {
  const compared = by === 'total' ? totals : totals.map(rated);
  const ranks = ranksOf(compared);
  const open = provisionalOf(compared);
  return totals.map((_, index) => ({ rank: ranks[index] ?? null, provisional: open[index] ?? false }));
};

type Comparable = Pick<Total, 'score' | 'points' | 'low' | 'high' | 'spare'>;

/** Of no points there is no rate. */
const rated = ({ score, points, low, high, spare }: Comparable): Comparable => {
  if (isZero(points)) return { score: null, points, low: zero, high: zero };
  const least = leastPoints({ points, ...(spare && { spare }) });
  const reached = divide(high, points);
  return { score: score && divide(score, points), points, low: divide(low, points), high: isZero(least) ? reached : maximum(reached, divide(high, least)) };
};

const ranksOf = (totals: readonly Comparable[]): readonly (number | null)[] => {
  const order = totals
    .flatMap(({ score }, index) => (score === null ? [] : [{ score, index }]))
    .sort((a, b) => compare(b.score, a.score));
  const ranks: (number | null)[] = totals.map(() => null);
  let current = 0;
  order.forEach(({ score, index }, place) => {
    const previous = order[place - 1];
    if (previous === undefined || !equal(previous.score, score)) current = place + 1;
    ranks[index] = current;
  });
  return ranks;
};

/**
 * Sweep over the ranges by their lower ends, n log n: whatever waits in a list is settled one way or the other by the next range.
 * Two settled totals never make each other provisional.
 */
const provisionalOf = (totals: readonly Comparable[]): readonly boolean[] => {
  const open = totals.map(() => false);
  const ascending = totals
    .map(({ low, high }, index) => ({ low, high, index, settled: equal(low, high) }))
    .sort((a, b) => compare(a.low, b.low));
  type Range = (typeof ascending)[number];
  /** The furthest upper end so far, of all ranges and of those that can still change. */
  let reach: { readonly all?: Fraction; readonly changing?: Fraction } = {};
  /** Ranges that nothing has met yet. */
  let waiting: { readonly settled: Range[]; readonly changing: Range[] } = { settled: [], changing: [] };
  const furthest = (so: Fraction | undefined, high: Fraction): Fraction => (so === undefined ? high : maximum(so, high));
  for (const range of ascending) {
    const meets = (high: Fraction | undefined): boolean => high !== undefined && compare(high, range.low) >= 0;
    const met = waiting.changing.concat(range.settled ? [] : waiting.settled).filter(({ high }) => meets(high));
    for (const { index } of met) open[index] = true;
    open[range.index] = meets(range.settled ? reach.changing : reach.all);
    const level = range.settled && meets(waiting.settled[0]?.high) ? waiting.settled : [];
    const alone = open[range.index] === false;
    waiting = range.settled
      ? { settled: level, changing: [] }
      : { settled: [], changing: alone ? [range] : [] };
    if (range.settled && alone) level.push(range);
    reach = {
      all: furthest(reach.all, range.high),
      ...(range.settled ? reach.changing && { changing: reach.changing } : { changing: furthest(reach.changing, range.high) }),
    };
  }
  return open;
};
