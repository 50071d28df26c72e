import { compare, decimal, subtract, zero, type Fraction } from '../exact';
import type { Figures } from '../figures';
import { evaluate } from '../measures';
import type { Indicator } from '../scheme';
import type { Company, IndicatorScore } from '../scoring';
import type { Scoring } from '../scoring/scoreIndicator';
import type { Goal } from './earning';

/** How an indicator would fare with some figures, as far as it can be judged. */
export interface Outlook {
  readonly score: Fraction;
  readonly met: boolean;
  readonly measure?: Fraction;
  /** Distance of the measure from its limit, or of the answers from full points; zero when met. */
  readonly miss: Fraction;
}

/**
 * @param scoring of the indicator
 * @param peers of the unit, for a rule that compares units; the others stay as they are
 * @returns `undefined` where the indicator cannot be judged, or the case does not exist
 */
export const lookAhead = (scoring: Scoring, figures: Figures, peers?: Company): Outlook | undefined => outlookOf(scoring(figures, [], peers), figures);

/** The outlook that a score is. */
export const outlookOf = ({ indicator, outcome, score, measure, waived }: IndicatorScore, figures: Figures): Outlook | undefined => {
  if (outcome.kind !== 'judged' || score === null) return undefined;
  const { target, earned } = outcome;
  const met = outcome.met || waived === true;
  const lost = subtract(decimal(indicator.points.value), earned);
  const miss = met ? zero : (distance(indicator, figures, target) ?? lost);
  return { score, met, miss, ...(measure && { measure }) };
};

/** Of the measure before any rounding, which would hide small steps towards the limit. */
const distance = ({ measure }: Indicator, figures: Figures, target: Fraction | undefined): Fraction | undefined => {
  if (measure === undefined || target === undefined) return undefined;
  const exact = evaluate(measure.value, figures);
  if (exact.kind !== 'known') return undefined;
  const difference = subtract(exact.value, target);
  return compare(difference, zero) < 0 ? subtract(target, exact.value) : difference;
};

/** Whether an outlook reaches a goal, seen from the score of now. */
export const reaches = (goal: Goal, { score, met }: Outlook, now: Outlook, points: Fraction): boolean => {
  switch (goal) {
    case 'more':
      return compare(score, now.score) > 0;
    case 'all':
      return compare(score, points) >= 0 && compare(score, now.score) > 0;
    case 'met':
      return met;
  }
};
