import { compare, decimal, divide, minimum, multiply, subtract, zero, type Fraction } from '../../../exact';
import type { MinimumCountRule } from './rule';
import type { Judged, Judging, Stakes } from '../../kind';
import { againstTarget } from '../../parts/againstTarget';
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
export const prepareMinimumCount = (rule: MinimumCountRule, stakes: Stakes): Judging<'measure', MinimumCountDetail> => {
  const { points } = stakes;
  const most = mostLost(stakes);
  const pointsPerMissing = rule.pointsPerMissing && decimal(rule.pointsPerMissing.value);
  const detailOf = (need: Fraction, missing: Fraction, lost: Fraction): MinimumCountDetail =>
    pointsPerMissing === undefined ? { kind: 'minimumCount', need, missing, lost } : { kind: 'minimumCount', need, missing, lost, pointsPerMissing };
  return againstTarget(rule.need.value, 'atLeast', undefined, {
    met: (need) => ({ kind: 'judged', met: true, near: false, earned: points, target: need, detail: detailOf(need, zero, zero) }),
    missed: (need) => (measure) => {
      const missing = subtract(need, measure);
      const lost = minimum(most, pointsPerMissing ? multiply(missing, pointsPerMissing) : share(missing, need, points));
      return { kind: 'judged', met: false, near: false, earned: leftAfter(points, lost), target: need, detail: detailOf(need, missing, lost) };
    },
  });
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
