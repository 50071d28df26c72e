import { compare, decimal, isZero, maximum, zero, type Fraction } from '../../../exact';
import type { Judged, Judgement, MeasuredCase } from '../../kind';
import { boundsOf, nearestBound, placeOf, stretchNear, valueOf } from '../../parts/bands';
import { showBand } from '../../parts/bandTexts';
import { say, showGap, showPoints, type Showing } from '../../parts/showing';
import { distance, isNear } from '../../parts/side';
import type { TableBand, TableRule } from './rule';

export interface TableDetail {
  readonly kind: 'table';
  readonly bands: readonly TableBand[];
  /** The place of the band that the measure lies in. */
  readonly place: number;
  readonly measure: Fraction;
}

/** The points of the band that the measure lies in; met in a band that gives as many points as any. */
export const judgeTable = ({ bands }: TableRule, { measure, margin }: MeasuredCase): Judgement<TableDetail> => {
  const place = placeOf(measure, bands);
  const points = bands.map((band) => decimal(band.points.value));
  const earned = points[place] ?? zero;
  const best = points.reduce(maximum, earned);
  const stretch = stretchNear(measure, bands, (at) => compare(points[at] ?? zero, best) === 0) ?? {};
  const met = compare(earned, best) === 0;
  const target = nearestBound(measure, stretch);
  return {
    kind: 'judged',
    met,
    near: met && boundsOf(stretch).some((bound) => isNear(measure, valueOf(bound), margin)),
    earned,
    ...(target && { target }),
    detail: { kind: 'table', bands, place, measure },
  };
};

/** The band, then those that would have given more, the nearest first. */
export const explainTable = ({ detail: { bands, place, measure }, earned }: Judged<TableDetail>, showing: Showing): string => {
  const name = (at: number): string => say(showing, `第 ${String(at + 1)} 档`, `band ${String(at + 1)}`);
  const better = bands
    .map((band, at) => ({ band, at, short: distance(measure, nearestBound(measure, band) ?? measure) }))
    .filter(({ band }) => compare(decimal(band.points.value), earned) > 0)
    .sort((a, b) => compare(a.short, b.short));
  const refused = better.map(({ band, at, short }) => {
    const [range, points] = [showBand(band, showing), showPoints(decimal(band.points.value))];
    const gap = isZero(short) ? say(showing, '恰在界上，不含', 'the bound itself is not in it') : say(showing, `差 ${showGap(short, showing)}`, `${showGap(short, showing)} away`);
    return say(showing, `${name(at)} ${range}，计 ${points} 分，未满足（${gap}）`, `${name(at)}, ${range}, ${points} points: refused (${gap})`);
  });
  const taken = showBand(bands[place] ?? {}, showing);
  const found = say(showing, `属${name(place)} ${taken}，计 ${showPoints(earned)} 分`, `${name(place)}, ${taken}: ${showPoints(earned)} points`);
  return [found, ...refused].join(say(showing, '；', '; '));
};
