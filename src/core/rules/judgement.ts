import type { Fraction } from '../exact';
import type { Figures } from '../figures';
import type { Obstacle } from '../measures';
import type { BaselineDetail } from './baseline';
import type { ChecklistDetail } from './checklist';
import type { CountDetail } from './count';
import type { DegreeDetail } from './degree';
import type { EncouragementDetail } from './encouragement';
import type { LinearDetail } from './linear';
import type { MinimumCountDetail } from './minimumCount';
import type { ProportionalDetail } from './proportional';
import type { RangeDetail } from './range';
import type { ThresholdDetail } from './threshold';

/** What a rule is applied to. */
export interface Case {
  /** Full points of the indicator. */
  readonly points: Fraction;
  readonly figures: Figures;
}

/** A case whose measure is known. */
export interface MeasuredCase extends Case {
  readonly measure: Fraction;
  readonly margin?: Fraction;
}

/** What a rule says, or what stands in its way. */
export type Judgement = Judged | Obstacle;

export interface Judged {
  readonly kind: 'judged';
  readonly met: boolean;
  /** Met, but within the margin of the limit. */
  readonly near: boolean;
  /** Points earned, exact, not yet rounded; within 0 and the full points. */
  readonly earned: Fraction;
  /** The limit that was compared with, for showing; absent where there is none. */
  readonly target?: Fraction;
  readonly detail: Detail;
}

/** What the rule found, by kind of rule: all that an explanation needs. */
export type Detail =
  | ThresholdDetail
  | LinearDetail
  | RangeDetail
  | ProportionalDetail
  | BaselineDetail
  | MinimumCountDetail
  | CountDetail
  | DegreeDetail
  | ChecklistDetail
  | EncouragementDetail;
