import { add, decimal, isZero, subtract, zero, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { say, show, showGain, showGap, showLimit, showPoints, showSlope, type Showing } from '../../parts/showing';
import { distance, isNear, meets } from '../../parts/side';
import { pointsFor } from '../../parts/slope';
import type { PlusMinusRule } from './rule';

export interface PlusMinusDetail {
  readonly kind: 'plusMinus';
  readonly rule: PlusMinusRule;
  readonly target: Fraction;
  /** Distance from the target, without sign. */
  readonly by: Fraction;
  /** Points won or lost for it, without sign. */
  readonly points: Fraction;
}

/**
 * `base ± steps × points per step`. Neither cut at the full points nor at zero: how high and how low an indicator
 * may come, it says itself by its cap and floor. Met when not worse than the target.
 */
export const judgePlusMinus = (rule: PlusMinusRule, { measure, margin, figures }: MeasuredCase): Judgement<PlusMinusDetail> => {
  const target = evaluate(rule.target.value, figures);
  if (target.kind !== 'known') return target;
  const met = meets(measure, rule.side.value, target.value);
  const by = distance(measure, target.value);
  const points = isZero(by) ? zero : pointsFor(by, met ? rule.gain : rule.loss);
  const base = decimal(rule.base.value);
  return {
    kind: 'judged',
    met,
    near: met && isNear(measure, target.value, margin),
    earned: met ? add(base, points) : subtract(base, points),
    target: target.value,
    detail: { kind: 'plusMinus', rule, target: target.value, by, points },
  };
};

export const explainPlusMinus = ({ detail: { rule, target, by, points }, met, earned }: Judged<PlusMinusDetail>, showing: Showing): string => {
  const limit = showLimit(rule.side.value, show(target, showing, showing.measure), showing);
  const base = showPoints(decimal(rule.base.value));
  const required = say(showing, `目标${limit}，基准分 ${base} 分`, `target: ${limit}, ${base} points at it`);
  const separator = say(showing, '；', '; ');
  if (isZero(by)) return `${required}${separator}${say(showing, '与目标持平，不加不扣', 'level with it, nothing won or lost')}`;
  const gap = showGap(by, showing);
  const above = met === (rule.side.value === 'atLeast');
  const where = above ? say(showing, `高出 ${gap}`, `${gap} above`) : say(showing, `低 ${gap}`, `${gap} below`);
  const slope = met ? rule.gain : rule.loss;
  const step = showGap(decimal(slope.step.value), showing);
  const change = met ? showGain(slope, step, points, showing) : showSlope(slope, step, { lost: points }, showing);
  const sum = say(showing, `合 ${showPoints(earned)} 分`, `${showPoints(earned)} points in all`);
  return `${required}${separator}${where}${say(showing, '，', ', ')}${change}${say(showing, '，', ', ')}${sum}`;
};
