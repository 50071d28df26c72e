import { compare, decimal, minimum, subtract, sum, zero, type Fraction } from '../../../exact';
import { evaluate } from '../../../measures';
import type { Judgement, MeasuredCase } from '../../kind';
import { distance, isNear, meets } from '../../parts/side';
import { deduct, leftAfter, mostLost, pointsFor, type Deduction } from '../../parts/slope';
import type { Piece, PiecewiseRule } from './rule';

export interface PiecewiseDetail {
  readonly kind: 'piecewise';
  readonly rule: PiecewiseRule;
  readonly target: Fraction;
  /** Absent where the target is met. */
  readonly missed?: Missed;
}

export interface Missed {
  readonly by: Fraction;
  /** At least one. */
  readonly stretches: readonly Stretch[];
  /** Points really lost. */
  readonly lost: Fraction;
}

/** The part of the distance that the slope of one piece covers, and what it takes off by itself. */
export interface Stretch extends Deduction {
  readonly piece: Piece;
}

/** All points when the target is met; else every slope takes off its part, down to the floor, and together never more than the most. */
export const judgePiecewise = (rule: PiecewiseRule, case_: MeasuredCase): Judgement<PiecewiseDetail> => {
  const { points, measure, margin, figures } = case_;
  const target = evaluate(rule.target.value, figures);
  if (target.kind !== 'known') return target;
  const detail = { kind: 'piecewise', rule, target: target.value } as const;
  if (meets(measure, rule.side.value, target.value)) {
    const near = isNear(measure, target.value, margin);
    return { kind: 'judged', met: true, near, earned: points, target: target.value, detail };
  }
  const by = distance(measure, target.value);
  const stretches = stretchesOf(rule, by);
  const most = rule.atMost ? minimum(mostLost(case_), decimal(rule.atMost.value)) : mostLost(case_);
  const lost = minimum(most, sum(stretches.map((each) => each.lost)));
  const missed = { by, stretches, lost };
  return { kind: 'judged', met: false, near: false, earned: leftAfter(points, lost), target: target.value, detail: { ...detail, missed } };
};

const stretchesOf = ({ pieces, covers }: PiecewiseRule, by: Fraction): readonly Stretch[] => {
  const reached = pieces.filter((piece, place) => place === 0 || compare(by, beyondOf(piece)) > 0);
  if (covers.value === 'whole') return reached.slice(-1).map((piece) => stretch(piece, by));
  return reached.map((piece, place) => {
    const next = reached[place + 1];
    return stretch(piece, subtract(next ? beyondOf(next) : by, beyondOf(piece)));
  });
};

/** How far from the target the slope of a piece begins. */
export const beyondOf = ({ beyond }: Piece): Fraction => decimal(beyond.value);

const stretch = (piece: Piece, length: Fraction): Stretch => ({
  ...deduct(length, piece.slope, zero),
  lost: pointsFor(length, piece.slope),
  piece,
});
