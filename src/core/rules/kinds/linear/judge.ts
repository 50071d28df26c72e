import { add, decimal, minimum, zero, type Fraction } from '../../../exact';
import { isUnknown, prepareOperand, worse } from '../../../measures';
import type { Operand, Side, Slope } from '../../../scheme';
import type { LinearRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { againstTarget } from '../../parts/againstTarget';
import { distance, isNear, meets } from '../../parts/side';
import { deductBy, leftAfter, mostLost, readSlope, type Deduction } from '../../parts/slope';

export interface LinearDetail {
  readonly kind: 'linear';
  readonly side: Side;
  readonly target: Fraction;
  readonly slope: Slope;
  /** Absent where the target is met. */
  readonly deduction?: LinearDeduction;
}

interface LinearDeduction {
  /** Points lost at once. */
  readonly first?: Fraction;
  /** Where the steps are counted from, if not from the target. */
  readonly from?: { readonly operand: Operand; readonly value: Fraction };
  /** What the steps took off; absent where the measure is no worse than what they are counted from. */
  readonly steps?: Deduction;
  /** Points really lost. */
  readonly lost: Fraction;
}

/** All points when the target is met; else the first points and those of every step, down to the floor. */
export const prepareLinear = (rule: LinearRule, stakes: Stakes): Judging<'measure', LinearDetail> => {
  const { points, margin } = stakes;
  const { slope } = rule;
  const side = rule.side.value;
  const lossFrom = prepareLoss(rule, stakes);
  const met = (target: Fraction, near: boolean): Judged<LinearDetail> =>
    ({ kind: 'judged', met: true, near, earned: points, target, detail: { kind: 'linear', side, target, slope } });
  const missed = (measure: Fraction, target: Fraction, from: Fraction): Judged<LinearDetail> => {
    const deduction = lossFrom(measure, from);
    const earned = leftAfter(points, deduction.lost);
    return { kind: 'judged', met: false, near: false, earned, target, detail: { kind: 'linear', side, target, slope, deduction } };
  };
  if (rule.from === undefined) {
    return againstTarget(rule.target.value, side, margin, { met, missed: (target) => (measure) => missed(measure, target, target) });
  }
  const [targetOf, startOf] = [prepareOperand(rule.target.value), prepareOperand(rule.from)];
  return {
    judge: (measure, figures) => {
      const [target, from] = [targetOf(figures), startOf(figures)];
      if (isUnknown(target) || isUnknown(from)) return worse(target, from);
      return meets(measure, side, target) ? met(target, isNear(measure, target, margin)) : missed(measure, target, from);
    },
  };
};

/** What a measure that misses the target loses. */
const prepareLoss = ({ side, slope, first, from: operand }: LinearRule, stakes: Stakes) => {
  const [most, by] = [mostLost(stakes), readSlope(slope)];
  const atOnce = first && decimal(first.value);
  if (operand === undefined && atOnce === undefined) {
    return (measure: Fraction, from: Fraction): LinearDeduction => {
      const steps = deductBy(distance(measure, from), by, most);
      return { steps, lost: steps.lost };
    };
  }
  return (measure: Fraction, from: Fraction): LinearDeduction => {
    const level = operand !== undefined && meets(measure, includingSide[side.value], from);
    const steps = level ? undefined : deductBy(distance(measure, from), by, most);
    return {
      ...(atOnce && { first: atOnce }),
      ...(operand !== undefined && { from: { operand, value: from } }),
      ...(steps && { steps }),
      lost: minimum(most, add(atOnce ?? zero, steps?.lost ?? zero)),
    };
  };
};

/** No worse than a value, the value itself included. */
const includingSide: Readonly<Record<Side, Side>> = { atLeast: 'atLeast', moreThan: 'atLeast', atMost: 'atMost', lessThan: 'atMost' };
