import { compare, divide, equal, maximum, multiply, upTo, whole, zero, type Fraction } from '../../../exact';
import type { Judged, Judgement, PeerCase } from '../../kind';
import { bestWith, type Better } from '../../parts/amongPeers';
import { say, show, type Showing } from '../../parts/showing';
import type { PeerBestRule } from './rule';

export interface PeerBestDetail {
  readonly kind: 'peerBest';
  readonly side: Better;
  readonly units: number;
  readonly best: Fraction;
  /** Share of the points, within 0 and 1. */
  readonly share: Fraction;
}

/** In proportion to the best of all units, never below zero; a best of zero or less cannot be a whole to be a part of. */
export const judgePeerBest = ({ side: { value: side } }: PeerBestRule, { points, measure, peers }: PeerCase): Judgement<PeerBestDetail> => {
  const best = bestWith(peers.now, measure, side);
  if (compare(best, zero) <= 0) return { kind: 'undefined' };
  const share = maximum(zero, side === 'atLeast' ? divide(measure, best) : divide(best, measure));
  const detail = { kind: 'peerBest', side, units: peers.now.sorted.length, best, share } as const;
  return { kind: 'judged', met: equal(measure, best), near: false, earned: multiply(points, share), target: best, detail };
};

export const explainPeerBest = ({ met, detail: { side, units, best, share } }: Judged<PeerBestDetail>, showing: Showing): string => {
  const [limit, count] = [show(best, showing, showing.measure), String(units)];
  const first =
    side === 'atLeast'
      ? say(showing, `参评 ${count} 个单位中最高 ${limit}`, `highest of ${count} units ${limit}`)
      : say(showing, `参评 ${count} 个单位中最低 ${limit}`, `lowest of ${count} units ${limit}`);
  if (met) return `${first}${say(showing, '；本单位最优', '; reached')}`;
  const part = upTo(multiply(share, whole(100)), 2);
  const counted =
    side === 'atLeast'
      ? say(showing, `为最高值的 ${part}%，按比例得分`, `${part}% of it, points in proportion`)
      : say(showing, `最低值为本单位的 ${part}%，按比例得分`, `the lowest is ${part}% of this, points in proportion`);
  return `${first}${say(showing, '；', '; ')}${counted}`;
};
