import { absolute, add, compare, decimal, zero, type Fraction } from '../../../exact';
import type { Judged, Judgement, PeerCase } from '../../kind';
import { placeWith, type Place } from '../../parts/amongPeers';
import { tellPlace } from '../../parts/places';
import { say, showPoints, type Showing } from '../../parts/showing';
import type { MovementBand, RankMovementRule } from './rule';

export interface RankMovementDetail {
  readonly kind: 'rankMovement';
  readonly now: Place;
  readonly before: Place;
  /** Places moved: up where positive. */
  readonly moved: number;
  readonly base: Fraction;
  /** The band that applies, by its place in the rule. */
  readonly band?: { readonly index: number; readonly places: number; readonly change: Fraction };
  /** Places of the bands that the movement does not reach. */
  readonly unreached: readonly number[];
}

/**
 * Base points, changed by the furthest band that the movement reaches.
 * @throws RangeError where the case lacks the period before
 */
export const judgeRankMovement = (rule: RankMovementRule, { measure, before, peers }: PeerCase): Judgement<RankMovementDetail> => {
  if (before === undefined || peers.before === undefined) throw new RangeError('the period before is needed');
  const [now, then] = [placeWith(peers.now, measure, rule.side.value), placeWith(peers.before, before, rule.side.value)];
  const moved = then.rank - now.rank;
  const base = decimal(rule.base.value);
  const reached = furthest(rule.bands, moved);
  const change = reached === undefined ? zero : reached.change;
  return {
    kind: 'judged',
    met: compare(change, zero) >= 0,
    near: false,
    earned: add(base, change),
    detail: {
      ...{ kind: 'rankMovement', now, before: then, moved, base } as const,
      unreached: rule.bands.map(placesOf).filter((places) => !reaches(moved, places)),
      ...(reached && { band: reached }),
    },
  };
};

const placesOf = ({ places }: MovementBand): number => Number(places.value);

const reaches = (moved: number, places: number): boolean => (places > 0 ? moved >= places : moved <= places);

const furthest = (bands: readonly MovementBand[], moved: number): RankMovementDetail['band'] =>
  bands
    .map((band, index) => ({ index, places: placesOf(band), change: decimal(band.change.value) }))
    .filter(({ places }) => reaches(moved, places))
    .toSorted((a, b) => Math.abs(b.places) - Math.abs(a.places))[0];

export const explainRankMovement = ({ earned, detail }: Judged<RankMovementDetail>, showing: Showing): string => {
  const { now, before, moved, base, band, unreached } = detail;
  const [size, from] = [String(Math.abs(moved)), String(before.rank)];
  const came =
    moved === 0
      ? say(showing, '与上期持平', 'as in the period before')
      : moved > 0
        ? say(showing, `上期第 ${from} 名，上升 ${size} 名`, `place ${from} in the period before, ${size} up`)
        : say(showing, `上期第 ${from} 名，下降 ${size} 名`, `place ${from} in the period before, ${size} down`);
  const refused = unreached.filter((places) => Math.sign(places) === Math.sign(moved));
  return [
    `${tellPlace(now, showing)}${say(showing, '，', ', ')}${came}`,
    counted(base, band, earned, showing),
    ...(refused.length === 0 ? [] : [say(showing, `未达到：${refused.map((each) => bandText(each, showing)).join('、')}`, `not reached: ${refused.map((each) => bandText(each, showing)).join(', ')}`)]),
  ].join(say(showing, '；', '; '));
};

const counted = (base: Fraction, band: RankMovementDetail['band'], earned: Fraction, showing: Showing): string => {
  if (band === undefined) return say(showing, `得基本分 ${showPoints(base)} 分`, `the base of ${showPoints(base)} points`);
  const [size, text] = [showPoints(absolute(band.change)), bandText(band.places, showing)];
  const [start, end] = [showPoints(base), showPoints(earned)];
  return compare(band.change, zero) < 0
    ? say(showing, `${text}：基本分 ${start} 分，减 ${size} 分，得 ${end} 分`, `${text}: base ${start}, less ${size}: ${end} points`)
    : say(showing, `${text}：基本分 ${start} 分，加 ${size} 分，得 ${end} 分`, `${text}: base ${start}, plus ${size}: ${end} points`);
};

const bandText = (places: number, showing: Showing): string => {
  const size = String(Math.abs(places));
  return places > 0 ? say(showing, `上升 ${size} 名及以上`, `${size} places or more up`) : say(showing, `下降 ${size} 名及以上`, `${size} places or more down`);
};
