import { compare, decimal, isZero, maximum, minimum, round, zero, type Fraction } from '../exact';
import type { Figures } from '../figures';
import { evaluate, type Evaluated } from '../measures';
import { judgeAnswered, judgeMeasured, type Judged, type Judgement } from '../rules';
import type { Escalation, Indicator, MeasuredIndicator, Scheme } from '../scheme';
import { basesOf } from './bases';
import type { Flag } from './flag';
import type { IndicatorScore } from './scores';

/** How a scheme counts, apart from the indicator itself. */
export type Counting = Pick<Scheme, 'places'> & { readonly leaveOut: boolean };

/** Scores one indicator of one unit from the unit's figures alone. */
export const scoreIndicator = (indicator: Indicator, figures: Figures, counting: Counting): IndicatorScore => {
  const points = decimal(indicator.points.value);
  const { judgement, ...measured } = judge(indicator, figures, points);
  const common = { indicator, points: counting.leaveOut ? null : points, ...measured, bases: basesOf(indicator, judgement) };
  if (judgement.kind === 'missing' || judgement.kind === 'undefined') {
    const high = counting.leaveOut ? zero : points;
    return { ...common, score: null, low: zero, high, flag: 'pending', outcome: judgement };
  }
  const flag = flagOf(indicator, judgement, figures, measured.measure);
  const earned = judgement.kind === 'judged' ? judgement.earned : exempt(indicator, points);
  if (counting.leaveOut) return { ...common, score: null, low: zero, high: zero, flag, outcome: judgement };
  const score = round(maximum(zero, minimum(points, earned)), counting.places.value);
  return { ...common, score, low: score, high: score, flag, outcome: judgement };
};

/** What does not apply costs nothing; a bonus that does not apply is not earned either. */
const exempt = ({ rule }: Indicator, points: Fraction): Fraction => (rule.kind === 'encouragement' ? zero : points);

type Measuring = Pick<IndicatorScore, 'measure' | 'shown'> & { readonly judgement: Judgement };

const judge = (indicator: Indicator, figures: Figures, points: Fraction): Measuring => {
  if (indicator.measure === undefined) return { judgement: judgeAnswered(indicator.rule, { points, figures }) };
  const measured = measureOf(indicator, figures);
  const shown = shownOf(indicator, figures);
  if (measured.kind !== 'known') return { judgement: measured, ...shown };
  const margin = indicator.margin && decimal(indicator.margin.value);
  const judgement = judgeMeasured(indicator.rule, {
    points,
    figures,
    measure: measured.value,
    ...(margin && { margin }),
  });
  return { judgement: settled(judgement, indicator), measure: measured.value, ...shown };
};

const measureOf = (indicator: MeasuredIndicator, figures: Figures): Evaluated => {
  const { value, notApplicableWhenZero, places } = indicator.measure;
  if (notApplicableWhenZero !== undefined) {
    const present = evaluate(notApplicableWhenZero, figures);
    if (present.kind !== 'known') return settled(present, indicator);
    if (isZero(present.value)) return { kind: 'notApplicable' };
  }
  const measured = evaluate(value, figures);
  if (measured.kind !== 'known') return settled(measured, indicator);
  return places === undefined ? measured : { kind: 'known', value: round(measured.value, places.value) };
};

/** A zero denominator means what the measure says it means. */
const settled = <Result extends Evaluated | Judgement>(result: Result, { measure }: MeasuredIndicator) =>
  result.kind === 'undefined' && measure.whenUndefined === 'notApplicable'
    ? ({ kind: 'notApplicable' } as const)
    : result;

const shownOf = ({ measure }: MeasuredIndicator, figures: Figures): Pick<IndicatorScore, 'shown'> => {
  if (measure.shown === undefined) return {};
  const shown = evaluate(measure.shown.value, figures);
  return { shown: shown.kind === 'known' ? shown.value : null };
};

const flagOf = (
  indicator: Indicator,
  judgement: Judged | { readonly kind: 'notApplicable' },
  figures: Figures,
  measure: Fraction | undefined,
): Flag => {
  if (judgement.kind === 'notApplicable') return 'notApplicable';
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
