import { compare, decimal, divide, minimum, multiply, one, zero, type Fraction } from '../../../exact';
import { isUnknown, prepareOperand, worse, type Valuing } from '../../../measures';
import type { Operand } from '../../../scheme';
import type { CountRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
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
export const prepareCount = (rule: CountRule, stakes: Stakes): Judging<'measure', CountDetail> => {
  const judgeWith = prepareWith(rule, stakes);
  if (rule.times === undefined && rule.among === undefined) {
    const none = judgeWith(zero, one, one);
    return { judge: (measure) => (occurred(measure) ? judgeWith(measure, one, one) : none), settled: [none] };
  }
  const [timesOf, amongOf] = [factor(rule.times), factor(rule.among)];
  return {
    judge: (measure, figures) => {
      const [times, among] = [timesOf(figures), amongOf(figures)];
      if (isUnknown(times) || isUnknown(among)) return worse(times, among);
      return compare(among, zero) <= 0 ? { kind: 'undefined' } : judgeWith(measure, times, among);
    },
  };
};

const occurred = (measure: Fraction): boolean => compare(measure, zero) > 0;

const prepareWith = (rule: CountRule, stakes: Stakes) => {
  const { points } = stakes;
  const most = mostLost(stakes);
  const pointsPerOccurrence = decimal(rule.pointsPerOccurrence.value);
  const atMost = rule.atMost && decimal(rule.atMost.value);
  const usual = rule.times === undefined && rule.among === undefined;
  return (measure: Fraction, times: Fraction, among: Fraction): Judged<CountDetail> => {
    const counted = occurred(measure) ? divide(multiply(measure, multiply(times, pointsPerOccurrence)), among) : zero;
    const capped = atMost !== undefined && compare(counted, atMost) > 0;
    const lost = minimum(most, capped ? atMost : counted);
    return {
      kind: 'judged',
      met: !occurred(measure),
      near: false,
      earned: leftAfter(points, lost),
      target: zero,
      detail:
        usual && !capped
          ? { kind: 'count', pointsPerOccurrence, lost }
          : {
              kind: 'count',
              pointsPerOccurrence,
              lost,
              ...(rule.times !== undefined && { times }),
              ...(rule.among !== undefined && { among }),
              ...(capped && { cappedAt: atMost }),
            },
    };
  };
};

const factor = (operand: Operand | undefined): Valuing => (operand === undefined ? () => one : prepareOperand(operand));

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
