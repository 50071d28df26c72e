import { compare, decimal, minimum, multiply, zero, type Fraction } from '../exact';
import type { CountRule } from '../scheme';
import type { Judgement, MeasuredCase } from './judgement';
import { leftAfter } from './slope';
import { say, showPoints, type Showing } from './showing';

export interface CountDetail {
  readonly kind: 'count';
  readonly pointsPerOccurrence: Fraction;
  readonly lost: Fraction;
}

/** Points lost for each occurrence, down to zero. */
export const judgeCount = (rule: CountRule, { points, measure }: MeasuredCase): Judgement => {
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

export const explainCount = ({ pointsPerOccurrence, lost }: CountDetail, met: boolean, showing: Showing): string => {
  const [each, off] = [showPoints(pointsPerOccurrence), showPoints(lost)];
  return met
    ? say(showing, `每发生 1 次扣 ${each} 分；未发生`, `${each} points for each occurrence; none occurred`)
    : say(showing, `每发生 1 次扣 ${each} 分，扣 ${off} 分`, `${each} points for each occurrence, ${off} points lost`);
};
