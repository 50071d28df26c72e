import { compare, decimal, isZero, zero, type Fraction } from '../../../exact';
import type { Slope } from '../../../scheme';
import type { Judged, Judgement, PeerCase } from '../../kind';
import { againstMean, type Better } from '../../parts/amongPeers';
import { explainMiss } from '../../parts/limit';
import { say, show, showGap, showLimit, type Showing } from '../../parts/showing';
import { deduct, leftAfter, mostLost, type Deduction } from '../../parts/slope';
import type { PeerMeanRule } from './rule';

export interface PeerMeanDetail {
  readonly kind: 'peerMean';
  readonly side: Better;
  readonly units: number;
  readonly mean: Fraction;
  readonly limit: Fraction;
  readonly allowance: Fraction;
  /** How far the measure lies from the limit. */
  readonly gap: Fraction;
  readonly slope?: Slope;
  readonly deduction?: Deduction;
}

/** All points when not worse than the mean (the unit itself is part of it); else by the slope, or none. */
export const judgePeerMean = (rule: PeerMeanRule, case_: PeerCase): Judgement<PeerMeanDetail> => {
  const { points, measure, margin, peers } = case_;
  const allowance = rule.allowance === undefined ? zero : decimal(rule.allowance.value);
  const { met, gap, limit, mean } = againstMean(peers.now, measure, rule.side.value, allowance);
  const detail = {
    ...{ kind: 'peerMean', side: rule.side.value, units: peers.now.sorted.length, mean, limit, allowance, gap } as const,
    ...(rule.slope && { slope: rule.slope }),
  };
  if (met) {
    const near = margin !== undefined && compare(gap, margin) <= 0;
    return { kind: 'judged', met, near, earned: points, target: limit, detail };
  }
  const missed = { kind: 'judged', met, near: false, target: limit } as const;
  if (rule.slope === undefined) return { ...missed, earned: zero, detail };
  const deduction = deduct(gap, rule.slope, mostLost(case_));
  return { ...missed, earned: leftAfter(points, deduction.lost), detail: { ...detail, deduction } };
};

export const explainPeerMean = ({ met, detail }: Judged<PeerMeanDetail>, showing: Showing): string => {
  const { side, units, mean, limit, allowance, gap, slope, deduction } = detail;
  const shownMean = show(mean, showing, showing.measure);
  const average = say(showing, `参评 ${String(units)} 个单位平均 ${shownMean}`, `mean of ${String(units)} units ${shownMean}`);
  const asked = showLimit(side, show(limit, showing, showing.measure), showing);
  const allowed = showGap(allowance, showing);
  const required = isZero(allowance)
    ? say(showing, side === 'atLeast' ? '要求不低于平均' : '要求不高于平均', side === 'atLeast' ? 'required: at least the mean' : 'required: at most the mean')
    : say(showing, `容许相差 ${allowed}，要求${asked}`, `${allowed} allowed, required: ${asked}`);
  return `${average}${say(showing, '，', '; ')}${required}${say(showing, '；', '; ')}${outcome(met, side, slope, deduction, gap, showing)}`;
};

const outcome = (
  met: boolean,
  side: Better,
  slope: Slope | undefined,
  deduction: Deduction | undefined,
  gap: Fraction,
  showing: Showing,
): string => {
  if (met) return say(showing, '达到要求', 'met');
  if (slope !== undefined) return explainMiss(side, slope, deduction, showing);
  const by = showGap(gap, showing);
  return side === 'atLeast'
    ? say(showing, `低 ${by}，不得分`, `${by} short, no points`)
    : say(showing, `高出 ${by}，不得分`, `${by} over, no points`);
};
