import { compare, decimal, multiply, subtract, whole, zero, type Fraction } from '../../../exact';
import type { Judged, Judgement, PeerCase } from '../../kind';
import { bestWith, placeWith, type Better, type Place } from '../../parts/amongPeers';
import { tellAhead, tellPlace } from '../../parts/places';
import { say, showPoints, type Showing } from '../../parts/showing';
import type { RankLadderRule } from './rule';

export interface RankLadderDetail {
  readonly kind: 'rankLadder';
  readonly side: Better;
  readonly place: Place;
  /** The rung that counts, from 0. */
  readonly rung: number;
  /** Points of the rung. */
  readonly points: Fraction;
  /** Places below the last rung that cost points, and how many each. */
  readonly below?: { readonly places: number; readonly each: Fraction };
}

/** Points of the rung of the unit's place; below the ladder less for every further place, or as on the last rung. */
export const judgeRankLadder = (rule: RankLadderRule, { measure, peers }: PeerCase): Judgement<RankLadderDetail> => {
  const side = rule.side.value;
  const place = placeWith(peers.now, measure, side);
  const rung = Math.min(place.rank, rule.ladder.length) - 1;
  const points = rungPoints(rule, rung);
  const places = place.rank - rule.ladder.length;
  const below = rule.perPlace === undefined || places <= 0 ? undefined : { places, each: decimal(rule.perPlace.value) };
  const earned = below === undefined ? points : subtract(points, multiply(below.each, whole(below.places)));
  return {
    kind: 'judged',
    met: compare(earned, rungPoints(rule, 0)) >= 0,
    near: false,
    earned,
    target: bestWith(peers.now, measure, side),
    detail: { kind: 'rankLadder', side, place, rung, points, ...(below && { below }) },
  };
};

const rungPoints = ({ ladder }: RankLadderRule, rung: number): Fraction => {
  const points = ladder[rung];
  return points === undefined ? zero : decimal(points.value);
};

export const explainRankLadder = ({ earned, detail }: Judged<RankLadderDetail>, showing: Showing): string => {
  const { side, place, rung, points, below } = detail;
  const step = place.rank > rung + 1 ? rung + 1 : place.rank;
  const got = showPoints(points);
  const counted =
    below === undefined
      ? place.rank > step
        ? say(showing, `第 ${String(step)} 名及以后得 ${got} 分`, `${got} points from place ${String(step)} on`)
        : say(showing, `该名次得 ${got} 分`, `${got} points for that place`)
      : say(
          showing,
          `第 ${String(step)} 名得 ${got} 分，其后每降 1 名再减 ${showPoints(below.each)} 分，得 ${showPoints(earned)} 分`,
          `${got} points for place ${String(step)}, ${showPoints(below.each)} less for each place after it: ${showPoints(earned)} points`,
        );
  return [tellPlace(place, showing), ...tellAhead(place, side, showing), counted].join(say(showing, '；', '; '));
};
