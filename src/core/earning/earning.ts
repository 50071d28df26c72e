import type { Fraction } from '../exact';
import type { FigureValue } from '../figures';
import type { Obstacle } from '../measures';

/**
 * What is aimed at, each further away than the one before:
 * `more`, a higher score than now; `all`, the full points as rounded; `met`, the requirement itself,
 * which may still be missed by so little that rounding already gives all points.
 */
export type Goal = 'more' | 'all' | 'met';

/**
 * `work`: what the measure counts as done or happened.
 * `base`: what that is measured against, a denominator or a target; worth verifying, hardly ever worth changing.
 */
export type Role = 'work' | 'base';

/** A figure that can be changed alone, and the nearest value of it that reaches a goal. */
export interface Earning {
  readonly figure: string;
  readonly role: Role;
  readonly goal: Goal;
  readonly from: FigureValue;
  readonly to: FigureValue;
  /** Score of the indicator with the change, rounded as scores are. */
  readonly score: Fraction;
  /** Points that the indicator gains: `score` less the score of now, exact. */
  readonly gain: Fraction;
  /** The requirement is met with the change. */
  readonly met: boolean;
  /** The measure as judged; absent for rules that judge answers. */
  readonly measure?: { readonly from: Fraction; readonly to: Fraction };
  /** Figures that have to move along so that the identities of level error still hold. */
  readonly follows: readonly Following[];
  /** Codes of identities of level warning that the change breaks. */
  readonly doubts: readonly string[];
}

/** Moves by `by`: one figure, or the sum of several, however it is split among them. */
export interface Following {
  readonly identity: string;
  readonly figures: readonly string[];
  readonly by: Fraction;
}

/** A value that would reach the goal, but is not offered, because it would break identities of level error. */
export interface Refusal {
  readonly figure: string;
  readonly role: Role;
  readonly goal: Goal;
  readonly from: FigureValue;
  readonly to: FigureValue;
  /** Codes of the identities. */
  readonly identities: readonly string[];
}

/** What would earn points back, or why nothing is said about it. */
export type Earnings =
  /** No points are lost and nothing is missed. */
  | { readonly kind: 'nothingLost' }
  /** Not judged yet, or the case does not exist; the obstacle names the figures. */
  | { readonly kind: 'notJudged'; readonly obstacle: Obstacle }
  /** The scheme leaves the points of the item out. */
  | { readonly kind: 'unknownPoints' }
  /** A person decides the points. */
  | { readonly kind: 'decided' }
  /** Figures of the work first, bases last; both lists empty where no figure alone was found to earn anything. */
  | {
      readonly kind: 'lost';
      readonly lost: Fraction;
      readonly earnings: readonly Earning[];
      readonly refusals: readonly Refusal[];
    };
