import { compare, decimal, divide, minimum, multiply, one, zero, type Fraction } from '../../../exact';
import type { Figures } from '../../../figures';
import { evaluate, known, worst, type Evaluated } from '../../../measures';
import type { Operand } from '../../../scheme';
import type { CountRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { leftAfter, mostLost } from '../../parts/slope';
import { say, showPoints, type Showing } from '../../parts/showing';

export interface CountDetail {
  readonly kind: 'count';
  readonly pointsPerOccurrence: Fraction;
  readonly lost: Fraction;
  /** How many times each occurrence counts, and among how many they are shared out, where the rule says so. */
  readonly times?: Fraction;
  readonly among?: Fraction;
  /** The rule lets no more than this be lost, and more would have been. */
  readonly cappedAt?: Fraction;
}

/** Points lost for each occurrence: `measure × times ÷ among × points`, at most what the rule and the indicator let be lost. */
export const judgeCount = (rule: CountRule, case_: MeasuredCase): Judgement<CountDetail> => {
  const { points, measure, figures } = case_;
  const [times, among] = [factor(rule.times, figures), factor(rule.among, figures)];
  if (times.kind !== 'known' || among.kind !== 'known') return worst([times, among]) ?? { kind: 'undefined' };
  if (compare(among.value, zero) <= 0) return { kind: 'undefined' };
  const pointsPerOccurrence = decimal(rule.pointsPerOccurrence.value);
  const met = compare(measure, zero) <= 0;
  const counted = met ? zero : divide(multiply(measure, multiply(times.value, pointsPerOccurrence)), among.value);
  const atMost = rule.atMost && decimal(rule.atMost.value);
  const capped = atMost !== undefined && compare(counted, atMost) > 0;
  const lost = minimum(mostLost(case_), capped ? atMost : counted);
  return {
    kind: 'judged',
    met,
    near: false,
    earned: leftAfter(points, lost),
    target: zero,
    detail: {
      kind: 'count',
      pointsPerOccurrence,
      lost,
      ...(rule.times !== undefined && { times: times.value }),
      ...(rule.among !== undefined && { among: among.value }),
      ...(capped && { cappedAt: atMost }),
    },
  };
};

const factor = (operand: Operand | undefined, figures: Figures): Evaluated => (operand === undefined ? known(one) : evaluate(operand, figures));

export const explainCount = ({ detail, met }: Judged<CountDetail>, showing: Showing): string => {
  const { pointsPerOccurrence, lost, times, among, cappedAt } = detail;
  const [each, off] = [showPoints(pointsPerOccurrence), showPoints(lost)];
  const [timesZh, timesEn] = times === undefined ? ['', ''] : [`，按 ${showPoints(times)} 倍计`, `, counted ${showPoints(times)} times`];
  const [amongZh, amongEn] = among === undefined ? ['', ''] : [`，由 ${showPoints(among)} 个分摊`, `, shared among ${showPoints(among)}`];
  const price = say(showing, `每发生 1 次扣 ${each} 分${timesZh}${amongZh}`, `${each} points for each occurrence${timesEn}${amongEn}`);
  if (met) return say(showing, `${price}；未发生`, `${price}; none occurred`);
  const [cappedZh, cappedEn] = cappedAt === undefined ? ['', ''] : [`，最多扣 ${showPoints(cappedAt)} 分`, `, at most ${showPoints(cappedAt)}`];
  return say(showing, `${price}${cappedZh}，扣 ${off} 分`, `${price}${cappedEn}, ${off} points lost`);
};
