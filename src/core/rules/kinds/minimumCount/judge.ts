import { compare, decimal, divide, maximum, minimum, multiply, subtract, zero, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { MinimumCountRule } from './rule';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { leftAfter, mostLost } from '../../parts/slope';
import { say, show, showPoints, type Showing } from '../../parts/showing';

export interface MinimumCountDetail {
  readonly kind: 'minimumCount';
  readonly need: Fraction;
  readonly missing: Fraction;
  readonly lost: Fraction;
  /** Absent where the missing ones cost points in proportion. */
  readonly pointsPerMissing?: Fraction;
}

/** So many are needed; each missing one costs its points, or its share of them. */
export const judgeMinimumCount = (rule: MinimumCountRule, case_: MeasuredCase): Judgement<MinimumCountDetail> => {
  const { points, measure, figures } = case_;
  const need = evaluate(rule.need.value, figures);
  if (need.kind !== 'known') return need;
  const missing = maximum(zero, subtract(need.value, measure));
  const met = compare(missing, zero) === 0;
  const pointsPerMissing = rule.pointsPerMissing && decimal(rule.pointsPerMissing.value);
  const lost = met ? zero : minimum(mostLost(case_), pointsPerMissing ? multiply(missing, pointsPerMissing) : share(missing, need.value, points));
  return {
    kind: 'judged',
    met,
    near: false,
    earned: leftAfter(points, lost),
    target: need.value,
    detail: { kind: 'minimumCount', need: need.value, missing, lost, ...(pointsPerMissing && { pointsPerMissing }) },
  };
};

/** In proportion to what is missing; where less than nothing is needed there is no proportion, and nothing is left. */
const share = (missing: Fraction, need: Fraction, points: Fraction): Fraction =>
  compare(need, zero) > 0 ? divide(multiply(points, missing), need) : points;

export const explainMinimumCount = ({ detail: { need, missing, lost, pointsPerMissing } }: Judged<MinimumCountDetail>, showing: Showing): string => {
  const needed = show(need, showing);
  if (compare(missing, zero) === 0) return say(showing, `至少 ${needed}；达到要求`, `at least ${needed}; met`);
  const lacking = show(missing, showing);
  const each = pointsPerMissing && showPoints(pointsPerMissing);
  const how = each
    ? say(showing, `每缺 1 扣 ${each} 分`, `${each} points for each one missing`)
    : say(showing, '按比例扣分', 'points in proportion');
  const off = showPoints(lost);
  return say(
    showing,
    `至少 ${needed}；缺 ${lacking}，${how}，扣 ${off} 分`,
    `at least ${needed}; ${lacking} missing, ${how}, ${off} points lost`,
  );
};
