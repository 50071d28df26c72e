import { compare, decimal, round, smallWhole, zero, type Fraction } from '../exact';
import type { Figures } from '../figures';
import type { Obstacle } from '../measures';
import type { Judged, Judgement } from '../rules';
import type { Indicator } from '../scheme';
import { adjust, type Adjusted } from './adjust';
import { prepareBases } from './bases';
import { boundsOf, within, type Bounds } from './bounds';
import { prepareFlags } from './escalated';
import { exemptScore, policyOf } from './notApplicable';
import type { Counting } from './scoreIndicator';
import type { Bases, IndicatorScore } from './scores';

/** What is known of a unit besides its measure, which is rare. */
export type Besides = Pick<IndicatorScore, 'shown' | 'peers'>;

/** What becomes of a judgement about a unit. */
export type Settling = (judgement: Judgement, figures: Figures, measure?: Fraction, besides?: Besides) => IndicatorScore;

/**
 * What an indicator makes of judgements: points within its bounds, rounded, with flag and bases.
 * @param known judgements that are the same object for every unit: their scores are made beforehand
 */
export const prepareOutcomes = (indicator: Indicator, counting: Counting, known: readonly Judgement[]): Settling => {
  const settle = prepareSettling(indicator, counting);
  const scores = hangsOnFigures(indicator) ? [] : known.map((judgement) => ({ judgement, scoreOf: prepareKnown(settle(judgement, noFigures)) }));
  return (judgement, figures, measure, besides) => {
    for (const each of scores) if (each.judgement === judgement) return each.scoreOf(measure, besides);
    return settle(judgement, figures, measure, besides);
  };
};

const noFigures: Figures = new Map();

/** What the indicator adds to its rule looks at figures of its own, or at the measure itself. */
const hangsOnFigures = ({ waiver, bonus, escalation = [] }: Indicator): boolean =>
  waiver !== undefined || bonus !== undefined || escalation.some(({ above }) => above !== undefined);

/** A score that is known but for its measure. Of a small whole measure, such as 4 times or 100 %, there is one score for all units. */
const prepareKnown = (score: IndicatorScore): ((measure: Fraction | undefined, besides: Besides | undefined) => IndicatorScore) => {
  const ofWholes: IndicatorScore[] = [];
  return (measure, besides) => {
    if (measure === undefined) return besides === undefined ? score : { ...score, ...besides };
    if (besides !== undefined) return withMeasure(score, measure, besides);
    const whole = smallWhole(measure);
    return whole === undefined ? withMeasure(score, measure) : (ofWholes[whole] ??= withMeasure(score, measure));
  };
};

/** The usual score by its fields, which is much quicker than spreading it; what is rare about a score is spread. */
const withMeasure = (from: IndicatorScore, measure: Fraction, besides?: Besides): IndicatorScore => {
  const { indicator, points, score, low, high, flag, outcome, bases } = from;
  if (besides !== undefined || from.limited !== undefined || from.exempt !== undefined) return { ...from, measure, ...besides };
  return { indicator, points, score, low, high, flag, measure, outcome, bases };
};

const prepareSettling = (indicator: Indicator, counting: Counting): Settling => {
  const { leaveOut } = counting;
  const places = counting.places.value;
  const full = decimal(indicator.points.value);
  const points = leaveOut ? null : full;
  const bounds = boundsOf(indicator);
  const rounded = (value: Fraction): Fraction => (leaveOut ? zero : round(within(value, bounds), places));
  const range = { low: rounded(bounds.low), high: rounded(bounds.high) };
  const basesOf = prepareBases(indicator);
  const usualBases = basesOf(noJudgement);
  const flagOf = prepareFlags(indicator);
  const exempt = leaveOut ? leftOutScore : exemptScore(indicator, full, policyOf(indicator, counting), places);
  const adjusts = indicator.waiver !== undefined || indicator.bonus !== undefined;

  const pending = (outcome: Obstacle, bases: Bases, { low, high }: Bounds, measured: Measured): IndicatorScore =>
    ({ indicator, points, score: null, low, high, flag: 'pending', outcome, bases, ...measured });

  const judged = (outcome: Judged, bases: Bases, figures: Figures, measure: Fraction | undefined, besides: Besides | undefined): IndicatorScore => {
    const adjusted: Adjusted = adjusts ? adjust(indicator, outcome, full, figures, measure) : { kind: 'settled', earned: outcome.earned };
    if (adjusted.kind === 'open') return pending(adjusted.obstacle, bases, { low: rounded(adjusted.low), high: rounded(adjusted.high) }, measured(measure, besides));
    const score = rounded(adjusted.earned);
    const flag = adjusted.waived ? 'met' : flagOf(outcome, figures, measure);
    const added = addedTo(adjusted, leaveOut ? undefined : bounds);
    if (added === undefined && besides === undefined && !leaveOut) {
      return measure === undefined
        ? { indicator, points, score, low: score, high: score, flag, outcome, bases }
        : { indicator, points, score, low: score, high: score, flag, measure, outcome, bases };
    }
    const usual: IndicatorScore = { indicator, points, score, low: score, high: score, flag, outcome, bases, ...measured(measure, besides), ...added };
    return leaveOut ? { ...usual, ...leftOutScore } : usual;
  };

  return (judgement, figures, measure, besides) => {
    if (judgement.kind === 'judged') return judged(judgement, basesOf(judgement), figures, measure, besides);
    if (judgement.kind !== 'notApplicable') return pending(judgement, usualBases, range, measured(measure, besides));
    return { indicator, points, ...measured(measure, besides), bases: usualBases, ...exempt, flag: 'notApplicable', outcome: judgement };
  };
};

/** What a judgement was made on. */
type Measured = Pick<IndicatorScore, 'measure' | 'shown' | 'peers'>;

const measured = (measure: Fraction | undefined, besides: Besides | undefined): Measured => ({ ...(measure && { measure }), ...besides });

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
