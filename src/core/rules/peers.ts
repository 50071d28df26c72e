import type { Fraction } from '../exact';

/** The measures of all units that have one, for rules that compare a unit with its peers. */
export interface Peers {
  /** This year's. */
  readonly now: Pool;
  /** Those of the period before, where the rule asks for it. */
  readonly before?: Pool;
}

/** Some measures, counted together; the unit's own is among them. */
export interface Pool {
  /** Ascending. */
  readonly sorted: readonly Fraction[];
  readonly sum: Fraction;
  /** The unit's own as it went into the pool. */
  readonly own: Fraction;
}
