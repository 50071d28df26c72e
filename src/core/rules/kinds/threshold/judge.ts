import { zero, type Fraction } from '../../../exact';
import type { Side } from '../../../scheme';
import type { ThresholdRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { againstTarget } from '../../parts/againstTarget';
import { say, show, showLimit, type Showing } from '../../parts/showing';

export interface ThresholdDetail {
  readonly kind: 'threshold';
  readonly side: Side;
  readonly target: Fraction;
}

/** All points when the target is met, none when it is missed. */
export const prepareThreshold = (rule: ThresholdRule, { points, margin }: Stakes): Judging<'measure', ThresholdDetail> => {
  const side = rule.side.value;
  const detailOf = (target: Fraction): ThresholdDetail => ({ kind: 'threshold', side, target });
  return againstTarget(rule.target.value, side, margin, {
    met: (target, near) => ({ kind: 'judged', met: true, near, earned: points, target, detail: detailOf(target) }),
    missed: (target) => {
      const missed = { kind: 'judged', met: false, near: false, earned: zero, target, detail: detailOf(target) } as const;
      return () => missed;
    },
  });
};

export const explainThreshold = ({ detail: { side, target }, met }: Judged<ThresholdDetail>, showing: Showing): string => {
  const limit = showLimit(side, show(target, showing, showing.measure), showing);
  return met
    ? say(showing, `要求${limit}；达到要求`, `required: ${limit}; met`)
    : say(showing, `要求${limit}；未达到，不得分`, `required: ${limit}; missed, no points`);
};
