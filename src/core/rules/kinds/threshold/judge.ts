import { zero, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { Side } from '../../../scheme';
import type { ThresholdRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { isNear, meets } from '../../parts/side';
import { say, show, showLimit, type Showing } from '../../parts/showing';

export interface ThresholdDetail {
  readonly kind: 'threshold';
  readonly side: Side;
  readonly target: Fraction;
}

/** All points when the target is met, none when it is missed. */
export const judgeThreshold = (rule: ThresholdRule, { points, measure, figures, margin }: MeasuredCase): Judgement<ThresholdDetail> => {
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

export const explainThreshold = ({ detail: { side, target }, met }: Judged<ThresholdDetail>, showing: Showing): string => {
  const limit = showLimit(side, show(target, showing, showing.measure), showing);
  return met
    ? say(showing, `要求${limit}；达到要求`, `required: ${limit}; met`)
    : say(showing, `要求${limit}；未达到，不得分`, `required: ${limit}; missed, no points`);
};
