import { compare, decimal, round, zero, type Fraction } from '../exact';
import type { Figures, Remark } from '../figures';
import { evaluate, type Evaluated, type Obstacle } from '../measures';
import { judgeAnswered, judgeMeasured, type Judged, type Judgement } from '../rules';
import type { Escalation, Indicator, Scheme } from '../scheme';
import { adjust } from './adjust';
import { basesOf } from './bases';
import { boundsOf, within, type Bounds } from './bounds';
import type { Flag } from './flag';
import { measureOf, settled, shownOf } from './measuring';
import { exemptScore, policyOf } from './notApplicable';
import { besides } from './peers';
import type { Company, IndicatorScore } from './scores';

/** How a scheme counts, apart from the indicator itself. */
export interface Counting extends Pick<Scheme, 'places' | 'notApplicable'> {
  readonly leaveOut: boolean;
  readonly remarks?: readonly Remark[];
  /** For a rule that compares units. */
  readonly peers?: Company;
}

/**
 * Scores one indicator of one unit from the unit's figures, and from those of its peers where the rule compares units.
 * @throws RangeError when the rule compares units and `peers` is absent
 */
export const scoreIndicator = (indicator: Indicator, figures: Figures, counting: Counting): IndicatorScore => {
  const points = decimal(indicator.points.value);
  const { judgement, ...measured } = judge(indicator, figures, points, counting);
  const common = { indicator, points: counting.leaveOut ? null : points, ...measured, bases: basesOf(indicator, judgement) };
  const bounds = boundsOf(indicator);
  const rounded = (value: Fraction): Fraction => (counting.leaveOut ? zero : round(within(value, bounds), counting.places.value));
  const pending = (outcome: Obstacle, { low, high }: Bounds): IndicatorScore =>
    ({ ...common, score: null, low: rounded(low), high: rounded(high), flag: 'pending', outcome });
  if (judgement.kind !== 'judged' && judgement.kind !== 'notApplicable') return pending(judgement, bounds);
  if (judgement.kind === 'notApplicable') {
    const exempt = counting.leaveOut ? leftOutScore : exemptScore(indicator, points, policyOf(indicator, counting), counting.places.value);
    return { ...common, ...exempt, flag: 'notApplicable', outcome: judgement };
  }
  const adjusted = adjust(indicator, judgement, figures, measured.measure);
  if (adjusted.kind === 'open') return pending(adjusted.obstacle, adjusted);
  const { kind: _, earned, ...added } = adjusted;
  const flag = added.waived ? 'met' : flagOf(indicator, judgement, figures, measured.measure);
  const settledAs = { ...common, ...added, flag, outcome: judgement };
  if (counting.leaveOut) return { ...settledAs, ...leftOutScore };
  const score = rounded(earned);
  return { ...settledAs, ...limitedIn(earned, bounds), score, low: score, high: score };
};

const leftOutScore = { score: null, low: zero, high: zero } as const;

const limitedIn = (earned: Fraction, { low, high }: Bounds): Pick<IndicatorScore, 'limited'> => {
  if (compare(earned, low) < 0) return { limited: 'floor' };
  return compare(earned, high) > 0 ? { limited: 'cap' } : {};
};

type Measuring = Pick<IndicatorScore, 'measure' | 'shown' | 'peers'> & { readonly judgement: Judgement };

const judge = (indicator: Indicator, figures: Figures, points: Fraction, { remarks = [], peers }: Counting): Measuring => {
  if (indicator.measure === undefined) {
    const own = remarks.filter(({ code }) => code === indicator.code);
    return { judgement: judgeAnswered(indicator.rule, { points, ...floorOf(indicator), figures, remarks: own }) };
  }
  const measured = measureOf(indicator, figures);
  const shown = shownOf(indicator, figures);
  if (measured.kind !== 'known') return { judgement: measured, ...shown };
  const beside = besides(indicator, figures, peers);
  const compared = peers && { peers };
  if ('kind' in beside) return { judgement: settled(beside, indicator), measure: measured.value, ...shown, ...compared };
  const margin = indicator.margin && decimal(indicator.margin.value);
  const judgement = judgeMeasured(indicator.rule, {
    points,
    ...floorOf(indicator),
    figures,
    measure: measured.value,
    ...(margin && { margin }),
    ...beside,
  });
  return { judgement: settled(judgement, indicator), measure: measured.value, ...shown, ...compared };
};

const floorOf = ({ floor }: Indicator): { readonly floor?: Fraction } => (floor === undefined ? {} : { floor: decimal(floor.value) });

const flagOf = (indicator: Indicator, judgement: Judged, figures: Figures, measure: Fraction | undefined): Flag => {
  if (judgement.detail.kind === 'encouragement') return judgement.detail.earned ? 'encouraged' : 'met';
  if (judgement.met) return judgement.near ? 'near' : 'met';
  return escalated(indicator.escalation ?? [], figures, measure);
};

const escalated = (escalation: readonly Escalation[], figures: Figures, measure: Fraction | undefined): Flag => {
  const applying = escalation.filter(({ above }) => above === undefined || isAbove(measure, evaluate(above, figures)));
  const suggested = new Set(applying.map(({ flag }) => flag.value));
  return suggested.has('circular') ? 'circular' : suggested.has('interview') ? 'interview' : 'failing';
};

const isAbove = (measure: Fraction | undefined, limit: Evaluated): boolean =>
  measure !== undefined && limit.kind === 'known' && compare(measure, limit.value) > 0;
