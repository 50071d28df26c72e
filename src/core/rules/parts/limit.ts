import { decimal, type Fraction } from '../../exact';
import type { Side, Slope } from '../../scheme';
import type { Judgement, MeasuredCase } from '../kind';
import { say, showGap, showSlope, type Showing } from './showing';
import { distance, isNear, meets } from './side';
import { deduct, leftAfter, mostLost, type Deduction } from './slope';

/** A limit with a slope behind it: what rules with one limit share. */
export const judgeSlope = <Detail>(
  case_: MeasuredCase,
  side: Side,
  target: Fraction,
  slope: Slope,
  detail: (deduction: Deduction | undefined) => Detail,
): Judgement<Detail> => {
  const { points, measure, margin } = case_;
  if (meets(measure, side, target)) {
    const near = isNear(measure, target, margin);
    return { kind: 'judged', met: true, near, earned: points, target, detail: detail(undefined) };
  }
  const deduction = deduct(distance(measure, target), slope, mostLost(case_));
  const earned = leftAfter(points, deduction.lost);
  return { kind: 'judged', met: false, near: false, earned, target, detail: detail(deduction) };
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
