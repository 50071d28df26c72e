import { compare, equal } from '../../exact';
import type { Bound, Text } from '../../scheme';
import type { Fault } from '../kind';
import { ascending, byTo, valueOf, type Band } from './bands';

type Path = Fault['path'];

/** A band that something can lie in, with its place in the list. */
interface Placed {
  readonly band: Band;
  readonly place: number;
}

/** More bands than this are no table that anybody reads; Excel's CHOOSE takes 254. */
const most = 200;

/**
 * What is wrong with bands that have to hold every value exactly once: gaps, overlaps, bands that hold nothing.
 * They may come in any order.
 * @param path of the list within the rule
 */
export const bandFaults = (bands: readonly Band[], path: Path): readonly Fault[] => {
  if (bands.length > most) return [{ path, message: tooMany(bands.length) }];
  const empty = bands.flatMap((band, place) => (isEmpty(band) ? [{ path: [...path, place], message: holdsNothing(place, band) }] : []));
  const placed = ascending(bands).flatMap((place): readonly Placed[] => {
    const band = bands[place];
    return band === undefined || isEmpty(band) ? [] : [{ band, place }];
  });
  return [...empty, ...endFaults(placed, path), ...neighbourFaults(placed, path)];
};

const isEmpty = ({ from, to }: Band): boolean => {
  if (from === undefined || to === undefined) return false;
  const order = compare(valueOf(from), valueOf(to));
  return order > 0 || (order === 0 && !(from.inclusive.value && to.inclusive.value));
};

const endFaults = (placed: readonly Placed[], path: Path): readonly Fault[] => {
  const [lowest, highest] = [placed[0], furthest(placed)];
  if (lowest === undefined || highest === undefined) return [];
  return [
    ...(lowest.band.from ? [{ path: [...path, lowest.place, 'from'], message: nothingBelow(lowest.place, lowest.band.from) }] : []),
    ...(highest.band.to ? [{ path: [...path, highest.place, 'to'], message: nothingAbove(highest.place, highest.band.to) }] : []),
  ];
};

const furthest = ([first, ...others]: readonly Placed[]): Placed | undefined =>
  first && others.reduce((far, each) => (byTo(each.band, far.band) > 0 ? each : far), first);

/** Every band against the one before it that reaches furthest. */
const neighbourFaults = (placed: readonly Placed[], path: Path): readonly Fault[] => {
  const faults: Fault[] = [];
  let [far] = placed;
  for (const next of placed.slice(1)) {
    if (far === undefined) break;
    faults.push(...between(far, next, path));
    if (byTo(next.band, far.band) > 0) far = next;
  }
  return faults;
};

const between = (lower: Placed, upper: Placed, path: Path): readonly Fault[] => {
  const [end, start] = [lower.band.to, upper.band.from];
  if (end === undefined || start === undefined) return [{ path: [...path, upper.place], message: overlapAll(lower, upper) }];
  const order = compare(valueOf(end), valueOf(start));
  if (order > 0) {
    const message = byTo(upper.band, lower.band) <= 0 ? liesWithin(lower, upper) : overlapFrom(lower, upper, start, end);
    return [{ path: [...path, upper.place, 'from'], message }];
  }
  if (order < 0) return [{ path: [...path, upper.place, 'from'], message: gapBetween(lower, upper, end, start) }];
  if (end.inclusive.value !== start.inclusive.value) return [];
  return [{ path: [...path, lower.place, 'to'], message: end.inclusive.value ? overlapAt(lower, upper, end) : gapAt(lower, upper, end) }];
};

const zh = (place: number): string => `第 ${String(place + 1)} 档`;
const en = (place: number): string => `band ${String(place + 1)}`;

const tooMany = (count: number): Text => ({
  zh: `共 ${String(count)} 档，最多 ${String(most)} 档`,
  en: `${String(count)} bands are too many, ${String(most)} at most`,
});

const holdsNothing = (place: number, { from, to }: Band): Text => {
  const same = from !== undefined && to !== undefined && equal(valueOf(from), valueOf(to));
  return same
    ? { zh: `${zh(place)}不含任何值：上下限相同时两个都要含`, en: `${en(place)} holds nothing: where both bounds are the same, both have to be inclusive` }
    : { zh: `${zh(place)}不含任何值：下限高于上限`, en: `${en(place)} holds nothing: its lower bound lies above its upper one` };
};

const nothingBelow = (place: number, { value, inclusive }: Bound): Text => ({
  zh: `${inclusive.value ? '低于' : '不高于'} ${value.value} 的值不属于任何一档：去掉${zh(place)}的下限，或补上一档`,
  en: `values ${inclusive.value ? 'below' : 'up to'} ${value.value} lie in no band: remove the lower bound of ${en(place)}, or add a band`,
});

const nothingAbove = (place: number, { value, inclusive }: Bound): Text => ({
  zh: `${inclusive.value ? '高于' : '不低于'} ${value.value} 的值不属于任何一档：去掉${zh(place)}的上限，或补上一档`,
  en: `values ${inclusive.value ? 'above' : 'from'} ${value.value} lie in no band: remove the upper bound of ${en(place)}, or add a band`,
});

const gapBetween = (lower: Placed, upper: Placed, end: Bound, start: Bound): Text => ({
  zh: `${end.value.value} 与 ${start.value.value} 之间的值不属于任何一档：改${zh(lower.place)}的上限或${zh(upper.place)}的下限，使两档相接`,
  en: `values between ${end.value.value} and ${start.value.value} lie in no band: let ${en(lower.place)} end where ${en(upper.place)} starts`,
});

const gapAt = (lower: Placed, upper: Placed, { value }: Bound): Text => ({
  zh: `${value.value} 不属于任何一档：把${zh(upper.place)}的下限或${zh(lower.place)}的上限改为含（inclusive 为 true）`,
  en: `${value.value} lies in no band: make the lower bound of ${en(upper.place)} inclusive, or the upper bound of ${en(lower.place)}`,
});

const overlapAt = (lower: Placed, upper: Placed, { value }: Bound): Text => ({
  zh: `${zh(lower.place)}与${zh(upper.place)}在 ${value.value} 处重叠：把${zh(lower.place)}的上限改为不含（inclusive 为 false），${value.value} 归${zh(upper.place)}；若应归${zh(lower.place)}，则把${zh(upper.place)}的下限改为不含`,
  en: `${en(lower.place)} and ${en(upper.place)} overlap at ${value.value}: make the upper bound of ${en(lower.place)} exclusive, then ${value.value} belongs to ${en(upper.place)}; or else the lower bound of ${en(upper.place)}`,
});

const overlapFrom = (lower: Placed, upper: Placed, start: Bound, end: Bound): Text => ({
  zh: `${zh(lower.place)}与${zh(upper.place)}在 ${start.value.value} 至 ${end.value.value} 重叠：让${zh(upper.place)}从${zh(lower.place)}的上限 ${end.value.value} 起，或让${zh(lower.place)}到 ${start.value.value} 止`,
  en: `${en(lower.place)} and ${en(upper.place)} overlap from ${start.value.value} to ${end.value.value}: start ${en(upper.place)} at ${end.value.value}, or end ${en(lower.place)} at ${start.value.value}`,
});

const liesWithin = (lower: Placed, upper: Placed): Text => ({
  zh: `${zh(upper.place)}全部落在${zh(lower.place)}之内：去掉一档，或把${zh(lower.place)}分成前后两档`,
  en: `${en(upper.place)} lies within ${en(lower.place)}: remove one, or split ${en(lower.place)} in two around it`,
});

const overlapAll = (lower: Placed, upper: Placed): Text => {
  const [openLower, openUpper] = [lower.band.to === undefined, upper.band.from === undefined];
  const fix = openLower && !openUpper
    ? { zh: `给${zh(lower.place)}加上上限`, en: `give ${en(lower.place)} an upper bound` }
    : { zh: `给${zh(upper.place)}加上下限`, en: `give ${en(upper.place)} a lower bound` };
  return { zh: `${zh(lower.place)}与${zh(upper.place)}重叠：${fix.zh}`, en: `${en(lower.place)} and ${en(upper.place)} overlap: ${fix.en}` };
};
