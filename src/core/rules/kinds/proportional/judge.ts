import { divide, maximum, multiply, one, upTo, whole, zero, type Fraction } from '../../../exact';
import type { ProportionalRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { againstTarget } from '../../parts/againstTarget';
import { say, show, type Showing } from '../../parts/showing';

export interface ProportionalDetail {
  readonly kind: 'proportional';
  readonly target: Fraction;
  /** Share of the target reached, within 0 and 1. */
  readonly share: Fraction;
}

/** `points × min(1, measure ÷ target)`, never below zero; a target of zero or less cannot be fallen short of in proportion. */
export const prepareProportional = (rule: ProportionalRule, { points, margin }: Stakes): Judging<'measure', ProportionalDetail> =>
  againstTarget(rule.target.value, 'atLeast', margin, {
    met: (target, near) => ({ kind: 'judged', met: true, near, earned: points, target, detail: { kind: 'proportional', target, share: one } }),
    missed: (target) => (measure) => {
      const share = maximum(zero, divide(measure, target));
      return { kind: 'judged', met: false, near: false, earned: multiply(points, share), target, detail: { kind: 'proportional', target, share } };
    },
    positive: true,
  });

export const explainProportional = ({ detail: { target, share }, met }: Judged<ProportionalDetail>, showing: Showing): string => {
  const limit = show(target, showing, showing.measure);
  const reached = upTo(multiply(share, whole(100)), 2);
  return met
    ? say(showing, `目标 ${limit}；达到目标`, `target ${limit}; reached`)
    : say(showing, `目标 ${limit}；完成 ${reached}%，按比例得分`, `target ${limit}; ${reached}% of it reached, points in proportion`);
};
