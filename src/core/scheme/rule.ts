import type { Stated } from './basis';
import type { Operand } from './measure';

/** Which side of the target is good, and whether the target itself still passes. */
export type Side = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** How part of a step counts: not at all, as a whole one, or in proportion. */
export type Steps = 'whole' | 'started' | 'continuous';

/** Points lost, or won, for every step away from a limit. */
export interface Slope {
  readonly step: Stated;
  readonly pointsPerStep: Stated;
  readonly steps: Stated<Steps>;
}

export interface Target {
  readonly value: Operand;
  readonly basis: Stated['basis'];
}

export interface Bound {
  readonly value: Stated;
  readonly inclusive: Stated<boolean>;
}
