import { compare, decimal, round, zero, type Fraction } from '../exact';
import type { Figures } from '../figures';
import type { Obstacle } from '../measures';
import { narrowsBases, type Judged, type Judgement } from '../rules';
import type { Indicator } from '../scheme';
import { adjust, type Adjusted } from './adjust';
import { basesOf } from './bases';
import { boundsOf, within, type Bounds } from './bounds';
import { prepareFlags } from './escalated';
import { exemptScore, policyOf } from './notApplicable';
import type { Counting } from './scoreIndicator';
import type { IndicatorScore } from './scores';

/** What a judgement was made on. */
export type Measuring = Pick<IndicatorScore, 'measure' | 'shown' | 'peers'>;

/** What becomes of a judgement about a unit. */
export type Settling = (judgement: Judgement, figures: Figures, measured?: Measuring) => IndicatorScore;

/**
 * What an indicator makes of judgements: points within its bounds, rounded, with flag and bases.
 * @param known judgements that are the same object for every unit: their scores are made beforehand
 */
export const prepareOutcomes = (indicator: Indicator, counting: Counting, known: readonly Judgement[]): Settling => {
  const settle = prepareSettling(indicator, counting);
  const scores = new Map(hangsOnFigures(indicator) ? [] : known.map((each) => [each, settle(each, noFigures)]));
  return (judgement, figures, measured) => {
    const score = scores.get(judgement);
    if (score === undefined) return settle(judgement, figures, measured);
    return measured === undefined ? score : withMeasure(score, measured);
  };
};

const noFigures: Figures = new Map();

/** What the indicator adds to its rule looks at figures of its own, or at the measure itself. */
const hangsOnFigures = ({ waiver, bonus, escalation = [] }: Indicator): boolean =>
  waiver !== undefined || bonus !== undefined || escalation.some(({ above }) => above !== undefined);

/** The usual score by its fields, which is much quicker than spreading it; what is rare about a score is spread. */
const withMeasure = (score: IndicatorScore, measured: Measuring): IndicatorScore => {
  const { indicator, points, low, high, flag, outcome, bases } = score;
  const { measure, shown, peers } = measured;
  if (measure === undefined || shown !== undefined || peers !== undefined || score.limited !== undefined || score.exempt !== undefined) {
    return { ...score, ...measured };
  }
  return { indicator, points, score: score.score, low, high, flag, measure, outcome, bases };
};

const prepareSettling = (indicator: Indicator, counting: Counting): Settling => {
  const { leaveOut } = counting;
  const places = counting.places.value;
  const full = decimal(indicator.points.value);
  const points = leaveOut ? null : full;
  const bounds = boundsOf(indicator);
  const rounded = (value: Fraction): Fraction => (leaveOut ? zero : round(within(value, bounds), places));
  const range = { low: rounded(bounds.low), high: rounded(bounds.high) };
  const usualBases = basesOf(indicator, noJudgement);
  const narrows = narrowsBases(indicator.rule);
  const flagOf = prepareFlags(indicator);
  const exempt = leaveOut ? leftOutScore : exemptScore(indicator, full, policyOf(indicator, counting), places);

  const pending = (outcome: Obstacle, bases: IndicatorScore['bases'], { low, high }: Bounds, measured: Measuring | undefined): IndicatorScore => {
    const score: IndicatorScore = { indicator, points, score: null, low, high, flag: 'pending', outcome, bases };
    return measured === undefined ? score : { ...score, ...measured };
  };

  const judged = (outcome: Judged, figures: Figures, measured: Measuring | undefined): IndicatorScore => {
    const bases = narrows ? basesOf(indicator, outcome) : usualBases;
    const adjusted = adjust(indicator, outcome, full, figures, measured?.measure);
    if (adjusted.kind === 'open') return pending(adjusted.obstacle, bases, { low: rounded(adjusted.low), high: rounded(adjusted.high) }, measured);
    const score = rounded(adjusted.earned);
    const flag = adjusted.waived ? 'met' : flagOf(outcome, figures, measured?.measure);
    const usual: IndicatorScore = { indicator, points, score, low: score, high: score, flag, outcome, bases };
    const added = addedTo(adjusted, leaveOut ? undefined : bounds);
    if (leaveOut) return { ...usual, ...measured, ...added, ...leftOutScore };
    return added === undefined ? (measured === undefined ? usual : withMeasure(usual, measured)) : { ...usual, ...measured, ...added };
  };

  return (judgement, figures, measured) => {
    if (judgement.kind === 'judged') return judged(judgement, figures, measured);
    if (judgement.kind !== 'notApplicable') return pending(judgement, usualBases, range, measured);
    return { indicator, points, ...measured, bases: usualBases, ...exempt, flag: 'notApplicable', outcome: judgement };
  };
};

/** A stand-in for whatever will be judged. */
const noJudgement: Judgement = { kind: 'undefined' };

const leftOutScore = { score: null, low: zero, high: zero } as const;

type Added = Pick<IndicatorScore, 'waived' | 'bonus' | 'limited'>;

/** What is rare about a score; `undefined` where nothing is. */
const addedTo = ({ earned, waived, bonus }: Extract<Adjusted, { kind: 'settled' }>, bounds: Bounds | undefined): Added | undefined => {
  const limited = bounds === undefined ? undefined : limitedIn(earned, bounds);
  if (waived === undefined && bonus === undefined && limited === undefined) return undefined;
  return { ...(waived && { waived }), ...(bonus && { bonus }), ...(limited && { limited }) };
};

const limitedIn = (earned: Fraction, { low, high }: Bounds): IndicatorScore['limited'] => {
  if (compare(earned, low) < 0) return 'floor';
  return compare(earned, high) > 0 ? 'cap' : undefined;
};
