import { decimal, type Fraction } from '../exact';
import { evaluate } from '../measures';
import type { LinearRule, Side, Slope } from '../scheme';
import type { Judgement, MeasuredCase } from './judgement';
import { distance, isNear, meets } from './side';
import { deduct, leftAfter, type Deduction } from './slope';
import { say, show, showGap, showLimit, showSlope, type Showing } from './showing';

export interface LinearDetail {
  readonly kind: 'linear';
  readonly side: Side;
  readonly target: Fraction;
  readonly slope: Slope;
  readonly deduction?: Deduction;
}

/** All points when the target is met; a deduction for every step missed, down to zero points. */
export const judgeLinear = (rule: LinearRule, case_: MeasuredCase): Judgement => {
  const target = evaluate(rule.target.value, case_.figures);
  if (target.kind !== 'known') return target;
  return judgeSlope(case_, rule.side.value, target.value, rule.slope, (deduction) => ({
    kind: 'linear',
    side: rule.side.value,
    target: target.value,
    slope: rule.slope,
    ...(deduction && { deduction }),
  }));
};

/** A limit with a slope behind it: what `linear` and `baseline` share. */
export const judgeSlope = (
  { points, measure, margin }: MeasuredCase,
  side: Side,
  target: Fraction,
  slope: Slope,
  detail: (deduction: Deduction | undefined) => Extract<Judgement, { kind: 'judged' }>['detail'],
): Judgement => {
  if (meets(measure, side, target)) {
    const near = isNear(measure, target, margin);
    return { kind: 'judged', met: true, near, earned: points, target, detail: detail(undefined) };
  }
  const deduction = deduct(distance(measure, target), slope, points);
  const earned = leftAfter(points, deduction.lost);
  return { kind: 'judged', met: false, near: false, earned, target, detail: detail(deduction) };
};

export const explainLinear = ({ side, target, slope, deduction }: LinearDetail, showing: Showing): string => {
  const limit = showLimit(side, show(target, showing, showing.measure), showing);
  const required = say(showing, `要求${limit}`, `required: ${limit}`);
  return `${required}${say(showing, '；', '; ')}${explainMiss(side, slope, deduction, showing)}`;
};

/** "低 1.3 个百分点，每 1 个百分点扣 0.5 分（连续计），扣 0.65 分", or that the limit is met. */
export const explainMiss = (side: Side, slope: Slope, deduction: Deduction | undefined, showing: Showing): string => {
  if (deduction === undefined) return say(showing, '达到要求', 'met');
  const gap = showGap(deduction.missedBy, showing);
  const short = side === 'atLeast' || side === 'moreThan';
  const missed = short ? say(showing, `低 ${gap}`, `${gap} short`) : say(showing, `高出 ${gap}`, `${gap} over`);
  const step = showGap(decimal(slope.step.value), showing);
  return `${missed}${say(showing, '，', ', ')}${showSlope(slope, step, deduction, showing)}`;
};
