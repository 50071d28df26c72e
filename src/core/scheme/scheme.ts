import type { Stated } from './basis';
import type { Figure } from './figure';
import type { Comparison, Identity } from './identity';
import type { Measure, Operand } from './measure';
import type { AnsweredRule, MeasuredRule } from './rule';
import type { Text } from './text';

/** One responsibility letter within the scheme (责任书). */
export interface Part {
  readonly id: string;
  readonly title: Text;
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
}

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
  /** Steps that the scheme suggests when the indicator is missed; the most severe that applies counts. */
  readonly escalation?: readonly Escalation[];
}

export interface MeasuredIndicator extends IndicatorBase {
  readonly measure: Measure;
  readonly rule: MeasuredRule;
  /** Met, but so close to the limit: flag `near`. In the measure's unit. */
  readonly margin?: Stated;
}

export interface AnsweredIndicator extends IndicatorBase {
  readonly measure?: never;
  readonly rule: AnsweredRule;
}

export type Indicator = MeasuredIndicator | AnsweredIndicator;

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
  readonly effect: Stated<'lowestGrade'>;
}

export interface Grade {
  readonly id: string;
  readonly title: Text;
  /** Lowest rate of full points that still earns it; 0 for the lowest grade. Inclusive. */
  readonly from: Stated;
}

/** How parts make up the overall score: their sum, or their rates weighted (weights add up to 1). */
export type Composition =
  | { readonly kind: 'sum' }
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
  readonly notApplicable: Stated<'fullMarks'>;
  /** Whether items whose points the document does not state count with the assumed points or are left out of every total. */
  readonly unknownPoints: Stated<'assumed' | 'leftOut'>;
}
