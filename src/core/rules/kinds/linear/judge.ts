import { add, decimal, minimum, zero, type Fraction } from '../../../exact';
import { evaluate, worst, type Known } from '../../../measures';
import type { Operand, Side, Slope } from '../../../scheme';
import type { LinearRule } from './rule';
import type { Judgement, MeasuredCase } from '../../kind';
import { distance, isNear, meets } from '../../parts/side';
import { deduct, leftAfter, mostLost, type Deduction } from '../../parts/slope';

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
export const judgeLinear = (rule: LinearRule, case_: MeasuredCase): Judgement<LinearDetail> => {
  const { points, measure, margin, figures } = case_;
  const target = evaluate(rule.target.value, figures);
  const from = rule.from === undefined ? target : evaluate(rule.from, figures);
  if (target.kind !== 'known' || from.kind !== 'known') return worst([target, from]) ?? { kind: 'undefined' };
  const detail = { kind: 'linear', side: rule.side.value, target: target.value, slope: rule.slope } as const;
  if (meets(measure, rule.side.value, target.value)) {
    const near = isNear(measure, target.value, margin);
    return { kind: 'judged', met: true, near, earned: points, target: target.value, detail };
  }
  const deduction = deductionOf(rule, case_, from);
  const earned = leftAfter(points, deduction.lost);
  return { kind: 'judged', met: false, near: false, earned, target: target.value, detail: { ...detail, deduction } };
};

const deductionOf = ({ side, slope, first, from: operand }: LinearRule, case_: MeasuredCase, from: Known): LinearDeduction => {
  const most = mostLost(case_);
  const atOnce = first && decimal(first.value);
  const level = operand !== undefined && meets(case_.measure, includingSide[side.value], from.value);
  const steps = level ? undefined : deduct(distance(case_.measure, from.value), slope, most);
  return {
    ...(atOnce && { first: atOnce }),
    ...(operand !== undefined && { from: { operand, value: from.value } }),
    ...(steps && { steps }),
    lost: minimum(most, add(atOnce ?? zero, steps?.lost ?? zero)),
  };
};

/** No worse than a value, the value itself included. */
const includingSide: Readonly<Record<Side, Side>> = { atLeast: 'atLeast', moreThan: 'atLeast', atMost: 'atMost', lessThan: 'atMost' };
