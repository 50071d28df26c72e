import { compare, sumOfMany, type Fraction } from '../exact';

/** The measures of all units that have one, for rules that compare a unit with its peers. */
export interface Peers {
  /** This year's. */
  readonly now: Pool;
  /** Those of the period before, where the rule asks for it; of the same units. */
  readonly before?: Pool;
}

/** Some measures, counted together; the unit's own is among them. */
export interface Pool {
  /** Ascending. */
  readonly sorted: readonly Fraction[];
  /** Exact; in lowest terms only as long as its denominator is short. */
  readonly sum: Fraction;
  /** The unit's own as it went into the pool. */
  readonly own: Fraction;
}

/** A pool before it is seen by one of its units. */
export type Pooled = Omit<Pool, 'own'>;

/** Sorts and sums once for all units. */
export const poolOf = (values: readonly Fraction[]): Pooled => ({ sorted: values.toSorted(compare), sum: sumOfMany(values) });

/** The pool as the unit sees it whose measure this is. */
export const withOwn = ({ sorted, sum }: Pooled, own: Fraction): Pool => ({ sorted, sum, own });
