import { compare, decimal, zero, type Fraction } from '../../../exact';
import type { Bound, Slope } from '../../../scheme';
import type { RangeRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { distance, isNear, meets } from '../../parts/side';
import { deduct, leftAfter, mostLost, type Deduction } from '../../parts/slope';
import { say, show, showGap, showSlope, type Showing } from '../../parts/showing';

export interface RangeDetail {
  readonly kind: 'range';
  readonly low: Fraction;
  readonly high: Fraction;
  /** Bounds that lie outside themselves. */
  readonly excluded: readonly Fraction[];
  /** On which side the measure lies outside. */
  readonly missed?: 'below' | 'above';
  readonly slope?: Slope;
  readonly deduction?: Deduction;
}

/** All points within the bounds; outside, a deduction for every step, or nothing left where no slope is given. */
export const judgeRange = (rule: RangeRule, case_: MeasuredCase): Judgement<RangeDetail> => {
  const { points, measure, margin } = case_;
  const low = decimal(rule.low.value.value);
  const high = decimal(rule.high.value.value);
  const missed = outside(measure, rule);
  const excluded = [...(rule.low.inclusive.value ? [] : [low]), ...(rule.high.inclusive.value ? [] : [high])];
  const detail = { kind: 'range', low, high, excluded, ...(rule.slope && { slope: rule.slope }) } as const;
  if (missed === undefined) {
    const near = isNear(measure, low, margin) || isNear(measure, high, margin);
    const target = compare(distance(measure, low), distance(measure, high)) < 0 ? low : high;
    return { kind: 'judged', met: true, near, earned: points, target, detail };
  }
  const target = missed === 'below' ? low : high;
  if (rule.slope === undefined) {
    return { kind: 'judged', met: false, near: false, earned: zero, target, detail: { ...detail, missed } };
  }
  const deduction = deduct(distance(measure, target), rule.slope, mostLost(case_));
  const earned = leftAfter(points, deduction.lost);
  return { kind: 'judged', met: false, near: false, earned, target, detail: { ...detail, missed, deduction } };
};

const outside = (measure: Fraction, { low, high }: RangeRule): RangeDetail['missed'] => {
  if (!meets(measure, side(low, 'atLeast', 'moreThan'), decimal(low.value.value))) return 'below';
  if (!meets(measure, side(high, 'atMost', 'lessThan'), decimal(high.value.value))) return 'above';
  return undefined;
};

const side = <Inclusive, Exclusive>(bound: Bound, inclusive: Inclusive, exclusive: Exclusive): Inclusive | Exclusive =>
  bound.inclusive.value ? inclusive : exclusive;

export const explainRange = ({ detail: { low, high, excluded, missed, slope, deduction } }: Judged<RangeDetail>, showing: Showing): string => {
  const [from, to] = [show(low, showing, showing.measure), show(high, showing, showing.measure)];
  const without = excluded.map((bound) => show(bound, showing, showing.measure));
  const except = without.length === 0 ? '' : say(showing, `（不含 ${without.join('、')}）`, ` (without ${without.join(', ')})`);
  const required = say(showing, `要求在 ${from} 至 ${to} 之间${except}`, `required: between ${from} and ${to}${except}`);
  return `${required}${say(showing, '；', '; ')}${explainOutside(missed, slope, deduction, showing)}`;
};

const explainOutside = (
  missed: RangeDetail['missed'],
  slope: Slope | undefined,
  deduction: Deduction | undefined,
  showing: Showing,
): string => {
  if (missed === undefined) return say(showing, '在范围内', 'within');
  if (slope === undefined || deduction === undefined) {
    return missed === 'below'
      ? say(showing, '低于下限，不得分', 'below the range, no points')
      : say(showing, '高于上限，不得分', 'above the range, no points');
  }
  const gap = showGap(deduction.missedBy, showing);
  const where =
    missed === 'below'
      ? say(showing, `低于下限 ${gap}，`, `${gap} below, `)
      : say(showing, `高出上限 ${gap}，`, `${gap} above, `);
  return `${where}${showSlope(slope, showGap(decimal(slope.step.value), showing), deduction, showing)}`;
};
