import type { Basis, Decimal, Stated } from './basis';
import type { Operand } from './measure';
import type { Side } from './rule';
import type { Text } from './text';

/**
 * How far apart the two sides of an identity may be.
 * A decimal is what rounding leaves, in the unit of the sides. `by` of a side is a share of its value: 0.05 for 5 %.
 */
export type Tolerance = Decimal | { readonly by: Stated; readonly of?: 'left' | 'right' };

/**
 * What a blank figure, or one that is 不适用, does to an identity.
 * - `skipAny`: nothing is compared (the usual case)
 * - `skipAll`: nothing is compared where all are blank, else a blank counts as 0
 * - `zero`: a blank counts as 0
 *
 * A figure with an error of its own always leaves the identity out.
 */
export type WhenMissing = 'skipAny' | 'skipAll' | 'zero';

/**
 * What must hold between figures of one unit, for the checks on entered figures.
 * `left` and `right` are compared as `relation` says; what is told, is told at the first figure of `left`.
 */
export interface Identity {
  /** Stable, and never given to another identity or comparison. */
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  /** What holds where all is well: `出生人数 = 男婴 + 女婴`. */
  readonly title: Text;
  readonly left: Operand;
  readonly relation: Side | 'equal';
  readonly right: Operand;
  /** Default 0. */
  readonly tolerance?: Tolerance;
  /** Default `skipAny`. */
  readonly whenMissing?: WhenMissing;
  /** The clause or form that it follows from, as the document numbers it: `一(二)1`. */
  readonly source?: string;
  /** Whether that clause or form says so itself. Default `document`. */
  readonly basis?: Basis;
  readonly fix: Text;
}

/** This year's value against last year's, or against a plan: far apart, one of the two is doubtful. */
export interface Comparison {
  /** Stable, and never given to another comparison or identity. */
  readonly code: string;
  readonly level: 'warning' | 'note';
  /** What is compared with what: `投入合计与上年相比`. */
  readonly title: Text;
  readonly now: Operand;
  /** Nothing is compared where this is 0. */
  readonly before: Operand;
  /** How far apart they may be, in per cent of `before`. */
  readonly band: Stated;
  /** A difference up to this is never told, however large in per cent. In the unit of the two. */
  readonly ignoreUpTo?: Stated;
  readonly source?: string;
  readonly fix: Text;
}
