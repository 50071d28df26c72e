import { compare, equal } from '../exact';
import type { Ranked, Total } from './scores';

/**
 * Ranks 1, 2, 2, 4 by the exact current total.
 * A rank is provisional when the order to some other unit is still open: one of the two can still change, and their ranges meet.
 */
export const rank = (totals: readonly Total[]): readonly Ranked[] => {
  const ranks = ranksOf(totals);
  const open = provisionalOf(totals);
  return totals.map((_, index) => ({ rank: ranks[index] ?? null, provisional: open[index] ?? false }));
};

const ranksOf = (totals: readonly Total[]): readonly (number | null)[] => {
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
 * Sweep over the ranges by their lower ends: with n units, n log n comparisons instead of n².
 * Two settled totals never make each other provisional.
 */
const provisionalOf = (totals: readonly Total[]): readonly boolean[] => {
  const open = totals.map(() => false);
  const ascending = totals
    .map((total, index) => ({ ...total, index, settled: equal(total.low, total.high) }))
    .sort((a, b) => compare(a.low, b.low));
  type Range = (typeof ascending)[number];
  let reaching: Range[] = [];
  for (const range of ascending) {
    reaching = reaching.filter((other) => compare(other.high, range.low) >= 0);
    for (const other of reaching) {
      if (other.settled && range.settled) continue;
      open[other.index] = true;
      open[range.index] = true;
    }
    reaching.push(range);
  }
  return open;
};
