import { zero, type Fraction } from '../exact';
import { evaluate } from '../measures';
import type { Side, ThresholdRule } from '../scheme';
import type { Judgement, MeasuredCase } from './judgement';
import { isNear, meets } from './side';
import { say, show, showLimit, type Showing } from './showing';

export interface ThresholdDetail {
  readonly kind: 'threshold';
  readonly side: Side;
  readonly target: Fraction;
}

/** All points when the target is met, none when it is missed. */
export const judgeThreshold = (rule: ThresholdRule, { points, measure, figures, margin }: MeasuredCase): Judgement => {
  const target = evaluate(rule.target.value, figures);
  if (target.kind !== 'known') return target;
  const met = meets(measure, rule.side.value, target.value);
  return {
    kind: 'judged',
    met,
    near: met && isNear(measure, target.value, margin),
    earned: met ? points : zero,
    target: target.value,
    detail: { kind: 'threshold', side: rule.side.value, target: target.value },
  };
};

export const explainThreshold = ({ side, target }: ThresholdDetail, met: boolean, showing: Showing): string => {
  const limit = showLimit(side, show(target, showing, showing.measure), showing);
  return met
    ? say(showing, `要求${limit}；达到要求`, `required: ${limit}; met`)
    : say(showing, `要求${limit}；未达到，不得分`, `required: ${limit}; missed, no points`);
};
