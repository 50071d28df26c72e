import { compare, divide, maximum, minimum, multiply, one, upTo, whole, zero, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { ProportionalRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { isNear, meets } from '../../parts/side';
import { say, show, type Showing } from '../../parts/showing';

export interface ProportionalDetail {
  readonly kind: 'proportional';
  readonly target: Fraction;
  /** Share of the target reached, within 0 and 1. */
  readonly share: Fraction;
}

/** `points × min(1, measure ÷ target)`, never below zero; a target of zero or less cannot be fallen short of in proportion. */
export const judgeProportional = (rule: ProportionalRule, { points, measure, figures, margin }: MeasuredCase): Judgement<ProportionalDetail> => {
  const target = evaluate(rule.target.value, figures);
  if (target.kind !== 'known') return target;
  if (compare(target.value, zero) <= 0) return { kind: 'undefined' };
  const met = meets(measure, 'atLeast', target.value);
  const share = maximum(zero, minimum(one, divide(measure, target.value)));
  return {
    kind: 'judged',
    met,
    near: met && isNear(measure, target.value, margin),
    earned: multiply(points, share),
    target: target.value,
    detail: { kind: 'proportional', target: target.value, share },
  };
};

export const explainProportional = ({ detail: { target, share }, met }: Judged<ProportionalDetail>, showing: Showing): string => {
  const limit = show(target, showing, showing.measure);
  const reached = upTo(multiply(share, whole(100)), 2);
  return met
    ? say(showing, `目标 ${limit}；达到目标`, `target ${limit}; reached`)
    : say(showing, `目标 ${limit}；完成 ${reached}%，按比例得分`, `target ${limit}; ${reached}% of it reached, points in proportion`);
};
