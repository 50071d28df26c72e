import { zero } from '../exact';
import type { Item, Scheme } from '../scheme';
import { openPointsOf, prepareItem } from './item';
import type { IndicatorScore, ItemScore, VetoScore } from './scores';
import { totalOf } from './total';
import { zeroedBy } from './vetoEffects';

/** The scheme leaves the item out of every total, because the document does not state its points. */
export const leftOut = (scheme: Scheme, item: Item): boolean =>
  item.pointsUnknown === true && scheme.unknownPoints.value === 'leftOut';

/** The scores of all items of a unit. */
export type ItemsOf = (indicators: readonly IndicatorScore[], vetoes: readonly VetoScore[]) => readonly ItemScore[];

/** Reads of the items what is the same for every unit, once. An item that scores as it did for the unit before is the same object. */
export const prepareItems = (scheme: Scheme): ItemsOf => {
  const prepared = scheme.items.map((item) => prepareScore(scheme, item));
  return (indicators, vetoes) => prepared.map((scoreOf) => scoreOf(indicators, vetoes));
};

const prepareScore = (scheme: Scheme, item: Item): ((indicators: readonly IndicatorScore[], vetoes: readonly VetoScore[]) => ItemScore) => {
  if (leftOut(scheme, item)) {
    const left: ItemScore = { item, ...totalOf([], zero) };
    return () => left;
  }
  const places = scheme.indicators.flatMap((indicator, place) => (indicator.item === item.id ? [place] : []));
  const counted = prepareItem(item, scheme.places.value);
  let before: { readonly indicators: readonly IndicatorScore[]; readonly score: ItemScore } | undefined;
  return (indicators, vetoes) => {
    if (before !== undefined && vetoes.length === 0 && scoreAlike(places, before.indicators, indicators)) return before.score;
    const own = at(places, indicators);
    const { score, points, rate, low, high, spare } = zeroedBy(vetoes, item.id, counted(own), () => openPointsOf(item, own, scheme));
    const made: ItemScore = spare === undefined ? { item, score, points, rate, low, high } : { item, score, points, rate, low, high, spare };
    if (vetoes.length === 0) before = { indicators, score: made };
    return made;
  };
};

const at = (places: readonly number[], indicators: readonly IndicatorScore[]): readonly IndicatorScore[] => {
  const own: IndicatorScore[] = [];
  for (const place of places) {
    const score = indicators[place];
    if (score !== undefined) own.push(score);
  }
  return own;
};

/** At these places two units have the same points to count, whatever was measured. */
const scoreAlike = (places: readonly number[], some: readonly IndicatorScore[], others: readonly IndicatorScore[]): boolean => {
  for (const place of places) {
    const [a, b] = [some[place], others[place]];
    if (a === b) continue;
    if (a === undefined || b === undefined) return false;
    if (a.score !== b.score || a.low !== b.low || a.high !== b.high || a.points !== b.points) return false;
  }
  return true;
};
