import { compare, decimal, minimum, multiply, zero, type Fraction } from '../../../exact';
import type { CountRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { leftAfter } from '../../parts/slope';
import { say, showPoints, type Showing } from '../../parts/showing';

export interface CountDetail {
  readonly kind: 'count';
  readonly pointsPerOccurrence: Fraction;
  readonly lost: Fraction;
}

/** Points lost for each occurrence, down to zero. */
export const judgeCount = (rule: CountRule, { points, measure }: MeasuredCase): Judgement<CountDetail> => {
  const pointsPerOccurrence = decimal(rule.pointsPerOccurrence.value);
  const met = compare(measure, zero) <= 0;
  const lost = met ? zero : minimum(points, multiply(measure, pointsPerOccurrence));
  return {
    kind: 'judged',
    met,
    near: false,
    earned: leftAfter(points, lost),
    target: zero,
    detail: { kind: 'count', pointsPerOccurrence, lost },
  };
};

export const explainCount = ({ detail: { pointsPerOccurrence, lost }, met }: Judged<CountDetail>, showing: Showing): string => {
  const [each, off] = [showPoints(pointsPerOccurrence), showPoints(lost)];
  return met
    ? say(showing, `每发生 1 次扣 ${each} 分；未发生`, `${each} points for each occurrence; none occurred`)
    : say(showing, `每发生 1 次扣 ${each} 分，扣 ${off} 分`, `${each} points for each occurrence, ${off} points lost`);
};
