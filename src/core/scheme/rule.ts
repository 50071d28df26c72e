import type { Stated } from './basis';
import type { Operand } from './measure';
import type { Degree } from '../figures/value';

/** Which side of the target is good, and whether the target itself still passes. */
export type Side = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** How part of a step counts: not at all, as a whole one, or in proportion. */
export type Steps = 'whole' | 'started' | 'continuous';

/** Points lost for every step by which a target is missed. */
export interface Slope {
  readonly step: Stated;
  readonly pointsPerStep: Stated;
  readonly steps: Stated<Steps>;
}

/** All points when the target is met, none when it is missed. */
export interface ThresholdRule {
  readonly kind: 'threshold';
  readonly side: Stated<Side>;
  readonly target: Target;
}

/** All points when the target is met; a deduction for every step missed, down to zero points. */
export interface LinearRule {
  readonly kind: 'linear';
  readonly side: Stated<Side>;
  readonly target: Target;
  readonly slope: Slope;
}

/** All points within the bounds; outside, a deduction for every step, or nothing left where no slope is given. */
export interface RangeRule {
  readonly kind: 'range';
  readonly low: Bound;
  readonly high: Bound;
  readonly slope?: Slope;
}

/** `points × min(1, measure ÷ target)`. */
export interface ProportionalRule {
  readonly kind: 'proportional';
  readonly target: Target;
}

/**
 * The target follows from last year: what exceeds the norm must shrink by the reduction of the band that last year's value lies in.
 * At or below the norm last year, the norm is the target. A deduction for every step above the target.
 */
export interface BaselineRule {
  readonly kind: 'baseline';
  readonly norm: Stated;
  readonly lastYear: Operand;
  /** Ascending; the last band has no upper bound. */
  readonly bands: readonly BaselineBand[];
  readonly slope: Slope;
}

export interface BaselineBand {
  /** Upper bound of last year's value; absent in the last band. */
  readonly upTo?: Bound;
  /** Share of the excess that must go: 0.10. */
  readonly reduction: Stated;
}

/** Points for each of a needed number; `points × min(1, n ÷ need)` unless a fixed deduction per missing one is given. */
export interface MinimumCountRule {
  readonly kind: 'minimumCount';
  readonly need: Target;
  readonly pointsPerMissing?: Stated;
}

/** Points lost for each occurrence. */
export interface CountRule {
  readonly kind: 'count';
  readonly pointsPerOccurrence: Stated;
}

/** The measure is a figure of kind `degree`; each degree keeps a share of the points. */
export interface DegreeRule {
  readonly kind: 'degree';
  readonly figure: string;
  readonly shares: Stated<Readonly<Record<Degree, string>>>;
}

/** Equal points for every figure of kind `yesNo` answered with yes, or of kind `degree` by its share. */
export interface ChecklistRule {
  readonly kind: 'checklist';
  readonly figures: readonly string[];
  readonly shares: Stated<Readonly<Record<Degree, string>>>;
}

/** A bonus that the document names: yes earns the points (0 where their number is unknown) and the flag `encouraged`; no costs nothing. */
export interface EncouragementRule {
  readonly kind: 'encouragement';
  readonly figure: string;
}

export interface Target {
  readonly value: Operand;
  readonly basis: Stated['basis'];
}

export interface Bound {
  readonly value: Stated;
  readonly inclusive: Stated<boolean>;
}

/** Turns a measure into points. */
export type Rule =
  | ThresholdRule
  | LinearRule
  | RangeRule
  | ProportionalRule
  | BaselineRule
  | MinimumCountRule
  | CountRule
  | DegreeRule
  | ChecklistRule
  | EncouragementRule;

export type RuleKind = Rule['kind'];
/** Rules that judge a measure; the others look at their figures themselves. */
export type MeasuredRule = Exclude<Rule, DegreeRule | ChecklistRule | EncouragementRule>;
export type AnsweredRule = DegreeRule | ChecklistRule | EncouragementRule;
