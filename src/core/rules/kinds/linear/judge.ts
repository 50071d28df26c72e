import type { Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { Side, Slope } from '../../../scheme';
import type { LinearRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { explainMiss, judgeSlope } from '../../parts/limit';
import type { Deduction } from '../../parts/slope';
import { say, show, showLimit, type Showing } from '../../parts/showing';

export interface LinearDetail {
  readonly kind: 'linear';
  readonly side: Side;
  readonly target: Fraction;
  readonly slope: Slope;
  readonly deduction?: Deduction;
}

/** All points when the target is met; a deduction for every step missed, down to zero points. */
export const judgeLinear = (rule: LinearRule, case_: MeasuredCase): Judgement<LinearDetail> => {
  const target = evaluate(rule.target.value, case_.figures);
  if (target.kind !== 'known') return target;
  return judgeSlope(case_, rule.side.value, target.value, rule.slope, (deduction) => ({
    kind: 'linear',
    side: rule.side.value,
    target: target.value,
    slope: rule.slope,
    ...(deduction && { deduction }),
  }));
};

export const explainLinear = ({ detail: { side, target, slope, deduction } }: Judged<LinearDetail>, showing: Showing): string => {
  const limit = showLimit(side, show(target, showing, showing.measure), showing);
  const required = say(showing, `要求${limit}`, `required: ${limit}`);
  return `${required}${say(showing, '；', '; ')}${explainMiss(side, slope, deduction, showing)}`;
};
