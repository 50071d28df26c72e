import type { Decimal, Stated } from './basis';
import type { Figure } from './figure';
import type { Comparison, Identity } from './identity';
import type { Measure, Operand } from './measure';
import type { AnsweredRule, MeasuredRule } from '../rules';
import type { Side, Slope, Target } from './rule';
import type { Text } from './text';

/** One responsibility letter within the scheme (责任书). */
export interface Part {
  readonly id: string;
  readonly title: Text;
  /** What the document says that its items come to; the scheme check adds up. */
  readonly points?: Stated;
}

/** A group of indicators whose points the document states (考核项目). */
export interface Item {
  readonly id: string;
  readonly part: string;
  readonly clause: string;
  readonly title: Text;
  /** The target of the responsibility letter in short words. */
  readonly target: Text;
  readonly points: Stated;
  /** The document does not say how many points: `points` is a stand-in, and `unknownPoints` of the scheme says what is done with it. */
  readonly pointsUnknown?: boolean;
  /** How its indicators make it up; default their sum. */
  readonly composition?: Stated<ItemComposition>;
}

/**
 * How indicators make up an item of `points`: their sum; their rates averaged, the lowest of their rates, or their rates
 * weighted (weights by indicator code, adding up to 1), each times the points; or bonuses in a pool, at most so many,
 * where of each group in `highestOf` (codes) only the highest counts.
 */
export type ItemComposition =
  | { readonly kind: 'sum' }
  | { readonly kind: 'mean' }
  | { readonly kind: 'minimum' }
  | { readonly kind: 'weighted'; readonly weights: Readonly<Record<string, Stated>> }
  | { readonly kind: 'pool'; readonly atMost: Stated; readonly highestOf?: readonly (readonly string[])[] };

/** The smallest thing that is scored (指标). */
interface IndicatorBase {
  readonly code: string;
  readonly item: string;
  readonly clause: string;
  readonly title: Text;
  /** What is required, with the clause's threshold phrase. */
  readonly requirement: Text;
  readonly points: Stated;
  /** What to know about the assumptions made. */
  readonly note?: Text;
  /** The lowest score; default 0, below 0 where the scheme says so. */
  readonly floor?: Stated;
  /** The highest score; default the points, with what a bonus adds at most. */
  readonly cap?: Stated;
  /** Where this holds, nothing is deducted. */
  readonly waiver?: Waiver;
  /** What a case that does not exist counts; default what the scheme says. */
  readonly notApplicable?: Stated<NotApplicable>;
  /** Steps that the scheme suggests when the indicator is missed; the most severe that applies counts. */
  readonly escalation?: readonly Escalation[];
}

export interface MeasuredIndicator extends IndicatorBase {
  readonly measure: Measure;
  readonly rule: MeasuredRule;
  /** Met, but so close to the limit: flag `near`. In the measure's unit. */
  readonly margin?: Stated;
  /** Points beyond the full ones for more than was asked for. */
  readonly bonus?: Bonus;
}

export interface AnsweredIndicator extends IndicatorBase {
  readonly measure?: never;
  readonly bonus?: never;
  readonly rule: AnsweredRule;
}

export type Indicator = MeasuredIndicator | AnsweredIndicator;

/** A condition under which a deduction is waived (免予扣分). */
export interface Waiver {
  readonly title: Text;
  readonly value: Operand;
  readonly side: Stated<Side>;
  readonly target: Target;
}

/** Points for over-fulfilment: for every step by which the measure is better than `over`. Only where the requirement is met. */
export interface Bonus {
  readonly side: Stated<'atLeast' | 'atMost'>;
  readonly over: Target;
  readonly slope: Slope;
  readonly atMost: Stated;
}

/**
 * What a case that does not exist counts: full marks, the mean of the units that were judged,
 * or nothing, and its points are taken off the full points as well (re-based).
 */
export type NotApplicable = 'fullMarks' | 'peerMean' | 'leftOut';

/** Suggested when the indicator is missed and, if `above` is given, its measure is also above that. */
export interface Escalation {
  readonly flag: Stated<'circular' | 'interview'>;
  readonly above?: Operand;
}

/** A one-vote veto (一票否决). Only a person decides one, and gives the reason in the workbook. */
export interface Veto {
  readonly code: string;
  readonly clause: string;
  readonly title: Text;
  /** A figure of kind `yesNo`: yes without a decision leaves the unit 待核. */
  readonly trigger?: string;
  /** A total rate below this is a veto by itself, without anybody's decision. */
  readonly below?: Stated;
  readonly effect: Stated<VetoEffect>;
}

/** What a veto does: the lowest grade, not the highest grade, an item without points, or a fixed deduction from the total. */
export type VetoEffect =
  | { readonly kind: 'lowestGrade' }
  | { readonly kind: 'notTopGrade' }
  | { readonly kind: 'itemZero'; readonly item: string }
  | { readonly kind: 'deduction'; readonly points: Decimal };

export interface Grade {
  readonly id: string;
  readonly title: Text;
  /** Lowest rate of full points that still earns it; 0 for the lowest grade. Inclusive. */
  readonly from: Stated;
}

/** How parts make up the overall score: their sum; or their rates averaged, the lowest of them, or weighted (weights add up to 1), each times `fullPoints`. */
export type Composition =
  | { readonly kind: 'sum' }
  | { readonly kind: 'mean'; readonly fullPoints: Stated }
  | { readonly kind: 'minimum'; readonly fullPoints: Stated }
  | { readonly kind: 'weighted'; readonly weights: Readonly<Record<string, Stated>>; readonly fullPoints: Stated };

/** A points scheme. One JSON-serialisable value. */
export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly region: Text;
  readonly year: number;
  /** First and last day that the figures of the year cover, ISO. */
  readonly period: Stated<{ readonly start: string; readonly end: string }>;
  readonly figures: readonly Figure[];
  readonly parts: readonly Part[];
  readonly items: readonly Item[];
  readonly indicators: readonly Indicator[];
  readonly vetoes: readonly Veto[];
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly identities: readonly Identity[];
  readonly comparisons?: readonly Comparison[];
  readonly composition: Stated<Composition>;
  /** Decimal places of an indicator's points. */
  readonly places: Stated<number>;
  /** What a case that does not exist counts. A scheme that leaves cases out ranks by rate. */
  readonly notApplicable: Stated<NotApplicable>;
  /** Whether items whose points the document does not state count with the assumed points or are left out of every total. */
  readonly unknownPoints: Stated<'assumed' | 'leftOut'>;
}
