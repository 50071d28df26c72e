import type { Fraction } from '../exact';
import type { Remark } from '../figures';
import type { Obstacle } from '../measures';
import type { Judged, Peers } from '../rules';
import type { Basis, Grade, Indicator, Item, NotApplicable, Part, Scheme, Veto } from '../scheme';
import type { Flag } from './flag';

/** The scores of all units, in the order they were given. */
export interface Scores {
  readonly scheme: Scheme;
  readonly units: readonly UnitScore[];
}

/** One indicator of one unit. */
export interface IndicatorScore {
  readonly indicator: Indicator;
  /** Full points; `null` where they are left out: the document does not state them, or the case does not exist. */
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
  /** The case does not exist: what it counts instead. */
  readonly exempt?: Exempt;
  /** For rules that compare units: the peers that the unit was judged among. */
  readonly peers?: Company;
  /** A deduction was waived: the points are the full ones whatever the outcome says. */
  readonly waived?: true;
  /** Points added for over-fulfilment, exact. */
  readonly bonus?: Fraction;
  /** The floor or the cap of the indicator decided the score. */
  readonly limited?: 'floor' | 'cap';
  /** Basis of points, of the requirement (target, bounds, side) and of the deduction. */
  readonly bases: Bases;
}

/** What a case that does not exist counts, and for the mean of the others how many of those were judged. */
export interface Exempt {
  readonly policy: NotApplicable;
  readonly judged?: number;
}

/** A comparison that cannot be made yet, because figures of some units are missing. */
export type Waiting = Extract<Obstacle, { readonly kind: 'waiting' }>;

/** The peers of a unit, or those that the comparison waits for. */
export type Company = Peers | Waiting;

export interface Bases {
  readonly points: Basis;
  readonly target: Basis;
  readonly deduction: Basis;
}

/** Points of an item, a part or a unit. */
export interface Total {
  /** Sum of the scores known so far; `null` where none is known. */
  readonly score: Fraction | null;
  /** Full points, without bonuses and without what is left out. */
  readonly points: Fraction;
  /** `score ÷ points` to 4 places; `null` where there is no score or there are no points. */
  readonly rate: Fraction | null;
  readonly low: Fraction;
  readonly high: Fraction;
  /** Full points that may still fall away though the upper end counts nothing for them: open cases of an item that a veto took. */
  readonly spare?: Fraction;
}

export interface ItemScore extends Total {
  readonly item: Item;
}

export interface Ranked {
  /** 1, 2, 2, 4 by the exact current total, or by its rate where a scheme leaves cases out; `null` where there is no score. */
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
  /** The total rate lies below the line of the veto: nobody had to decide it. */
  readonly automatic?: true;
  readonly remark?: Remark;
}
