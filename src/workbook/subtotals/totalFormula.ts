import { decimal, isZero, sum, type Composition, type Item, type Part, type Scheme } from '../../core';
import type { Sums } from './column';
import { criterion, leftOutOf, numbers, pointsLeftOut, settled, summed, whereKnown } from './lookups';
import { compositionOf, indicatorsOf, countedItems, mayBeLeftOut } from './policy';

/** What the parts make of the total. */
export const totalFormula = (scheme: Scheme, sums: Sums): string => {
  const { value } = scheme.composition;
  const parts = scheme.parts.map(({ id }) => id);
  const known = numbers(sums, parts);
  const total = value.kind === 'sum' ? summed(sums, parts) : settled(`${value.fullPoints.value}*${oneRate(value, scheme, sums)}`);
  return whereKnown(known, total, scheme.places.value);
};

interface PartRate {
  readonly id: string;
  readonly score: string;
  /** The full points of the unit. */
  readonly full: string;
  /** Full points may be 0 for a unit, all its cases being left out. */
  readonly mayBeNone: boolean;
}

/** A part without points has no rate and is left out: the others make up the whole. */
const oneRate = (by: Exclude<Composition, { kind: 'sum' }>, scheme: Scheme, sums: Sums): string => {
  const rated = scheme.parts.filter((part) => !isZero(sum(countedItems(scheme, part.id).map(({ points }) => decimal(points.value)))));
  const parts = rated.map((part) => partRate(part, scheme, sums));
  if (parts.length === 0) return '0';
  const rates = parts.map(({ score, full, mayBeNone }) => (mayBeNone ? `IF(${full}=0,0,${score}/${full})` : `${score}/${full}`));
  const open = parts.some(({ mayBeNone }) => mayBeNone);
  const present = parts.map(({ full, mayBeNone }) => (mayBeNone ? `(${full}<>0)` : '1'));
  switch (by.kind) {
    case 'mean':
      return open ? `(${rates.join('+')})/MAX(1,${present.join('+')})` : `AVERAGE(${rates.join(',')})`;
    case 'minimum': {
      const lowest = parts.map(({ score, full, mayBeNone }) => (mayBeNone ? `IF(${full}=0,9E9,${score}/${full})` : `${score}/${full}`));
      return open ? `IF(${present.join('+')}=0,0,MIN(${lowest.join(',')}))` : `MIN(${lowest.join(',')})`;
    }
    case 'weighted':
      return weighted(by.weights, parts, rates, present, open || rated.length < scheme.parts.length);
  }
};

const weighted = (
  weights: Extract<Composition, { kind: 'weighted' }>['weights'],
  parts: readonly PartRate[],
  rates: readonly string[],
  present: readonly string[],
  rebased: boolean,
): string => {
  const weightOf = (at: number): string => weights[parts[at]?.id ?? '']?.value ?? '0';
  const total = `(${rates.map((rate, at) => `${weightOf(at)}*${rate}`).join('+')})`;
  if (!rebased) return total;
  const whole = settled(present.map((one, at) => `${weightOf(at)}*${one}`).join('+'));
  return `IF(${whole}=0,0,${total}/${whole})`;
};

const partRate = ({ id }: Part, scheme: Scheme, sums: Sums): PartRate => {
  const code = criterion(id);
  const full = `SUMIFS(${sums.points},${sums.codes},${code})`;
  const off = countedItems(scheme, id).flatMap((item) => leftOutPoints(item, scheme, sums));
  return {
    id,
    score: `SUMIFS(${sums.values},${sums.codes},${code})`,
    full: off.length === 0 ? full : settled(`${full}-${off.join('-')}`),
    mayBeNone: off.length > 0,
  };
};

/** What an item takes off the full points of its part because cases do not exist; nothing where that cannot be. */
const leftOutPoints = (item: Item, scheme: Scheme, sums: Sums): readonly string[] => {
  const all = indicatorsOf(scheme, item.id);
  const leaving = all.filter((indicator) => mayBeLeftOut(indicator, scheme));
  if (leaving.length === 0) return [];
  switch (compositionOf(item).kind) {
    case 'sum':
      return [pointsLeftOut(sums, leaving.map(({ code }) => code))];
    case 'pool':
      return [];
    case 'mean':
    case 'minimum':
    case 'weighted': {
      if (leaving.length < all.length) return [];
      const none = `(SUMPRODUCT(${leftOutOf(sums, all.map(({ code }) => code))})=${String(all.length)})`;
      return [`${none}*SUMIFS(${sums.points},${sums.codes},${criterion(item.id)})`];
    }
  }
};
