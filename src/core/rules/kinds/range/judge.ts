import { compare, decimal, zero, type Fraction } from '../../../exact';
import type { Slope } from '../../../scheme';
import type { RangeRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { distance, isNear, meets } from '../../parts/side';
import { deductBy, leftAfter, mostLost, readSlope, type Deduction } from '../../parts/slope';
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
export const prepareRange = (rule: RangeRule, stakes: Stakes): Judging<'measure', RangeDetail> => {
  const { points, margin } = stakes;
  const [low, high] = [decimal(rule.low.value.value), decimal(rule.high.value.value)];
  const excluded = [...(rule.low.inclusive.value ? [] : [low]), ...(rule.high.inclusive.value ? [] : [high])];
  const detail = { kind: 'range', low, high, excluded, ...(rule.slope && { slope: rule.slope }) } as const;
  const within = (target: Fraction, near: boolean): Judged<RangeDetail> => ({ kind: 'judged', met: true, near, earned: points, target, detail });
  const [lowNear, lowFar, highNear, highFar] = [within(low, true), within(low, false), within(high, true), within(high, false)];
  const below = prepareOutside(rule, stakes, low, detail, 'below');
  const above = prepareOutside(rule, stakes, high, detail, 'above');
  const [fromLow, toHigh] = [rule.low.inclusive.value ? 'atLeast' : 'moreThan', rule.high.inclusive.value ? 'atMost' : 'lessThan'] as const;
  return {
    judge: (measure) => {
      if (!meets(measure, fromLow, low)) return below(measure);
      if (!meets(measure, toHigh, high)) return above(measure);
      const near = isNear(measure, low, margin) || isNear(measure, high, margin);
      const lower = compare(distance(measure, low), distance(measure, high)) < 0;
      if (near) return lower ? lowNear : highNear;
      return lower ? lowFar : highFar;
    },
    settled: [lowNear, lowFar, highNear, highFar],
  };
};

/** What a measure beyond one of the bounds comes to. */
const prepareOutside = ({ slope }: RangeRule, stakes: Stakes, target: Fraction, detail: RangeDetail, side: 'below' | 'above') => {
  if (slope === undefined) {
    const nothing: Judged<RangeDetail> = { kind: 'judged', met: false, near: false, target, earned: zero, detail: { ...detail, missed: side } };
    return () => nothing;
  }
  const [most, by] = [mostLost(stakes), readSlope(slope)];
  const { kind, low, high, excluded } = detail;
  return (measure: Fraction): Judged<RangeDetail> => {
    const deduction = deductBy(distance(measure, target), by, most);
    const earned = leftAfter(stakes.points, deduction.lost);
    return { kind: 'judged', met: false, near: false, target, earned, detail: { kind, low, high, excluded, slope, missed: side, deduction } };
  };
};

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
