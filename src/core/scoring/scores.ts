import type { Fraction } from '../exact';
import type { Remark } from '../figures';
import type { Obstacle } from '../measures';
import type { Judged } from '../rules';
import type { Basis, Grade, Indicator, Item, Part, Scheme, Veto } from '../scheme';
import type { Flag } from './flag';

/** The scores of all units, in the order they were given. */
export interface Scores {
  readonly scheme: Scheme;
  readonly units: readonly UnitScore[];
}

/** One indicator of one unit. */
export interface IndicatorScore {
  readonly indicator: Indicator;
  /** Full points; `null` where the scheme leaves unknown points out. */
  readonly points: Fraction | null;
  /** Rounded to the scheme's places; `null` while pending and where the points are unknown. */
  readonly score: Fraction | null;
  /** What the score can still become; both equal to it once it is known. */
  readonly low: Fraction;
  readonly high: Fraction;
  readonly flag: Flag;
  /** The measure as it was judged; absent where it is unknown and for rules that judge answers. */
  readonly measure?: Fraction;
  /** What is shown instead of the measure, `null` for "—". */
  readonly shown?: Fraction | null;
  readonly outcome: Judged | Obstacle;
  /** Basis of points, of the requirement (target, bounds, side) and of the deduction. */
  readonly bases: Bases;
}

export interface Bases {
  readonly points: Basis;
  readonly target: Basis;
  readonly deduction: Basis;
}

/** Points of an item, a part or a unit. */
export interface Total {
  /** Sum of the scores known so far; `null` where none is known. */
  readonly score: Fraction | null;
  /** Full points, without bonuses. */
  readonly points: Fraction;
  /** `score ÷ points` to 4 places; `null` where there is no score or there are no points. */
  readonly rate: Fraction | null;
  readonly low: Fraction;
  readonly high: Fraction;
}

export interface ItemScore extends Total {
  readonly item: Item;
}

export interface Ranked {
  /** 1, 2, 2, 4 by the exact current total; `null` where there is no score. */
  readonly rank: number | null;
  /** The rank may change, because the ranges of units overlap. */
  readonly provisional: boolean;
}

export interface PartScore extends Total, Ranked {
  readonly part: Part;
}

export interface UnitScore extends Total, Ranked {
  readonly unit: string;
  /** Given only when both ends of the range fall in one band and no veto is open; `null` is 待定. */
  readonly grade: Grade | null;
  readonly vetoes: readonly VetoScore[];
  readonly flags: readonly Flag[];
  readonly failing: number;
  readonly pending: number;
  readonly parts: readonly PartScore[];
  readonly items: readonly ItemScore[];
  readonly indicators: readonly IndicatorScore[];
}

/** A veto that was decided, or one that waits for a decision and its reason. */
export interface VetoScore {
  readonly veto: Veto;
  readonly state: 'decided' | 'open';
  readonly remark?: Remark;
}
