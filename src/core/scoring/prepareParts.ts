import { sum } from '../exact';
import type { Scheme } from '../scheme';
import type { ItemScore, Total } from './scores';
import { totalOf } from './total';

/** Reads of the parts what is the same for every unit, once. A part whose items are those of the unit before has the same total, as one object. */
export const prepareParts = (scheme: Scheme): ((items: readonly ItemScore[]) => readonly Total[]) => {
  const prepared = scheme.parts.map(({ id }) => prepareTotal(scheme.items.flatMap((item, place) => (item.part === id ? [place] : []))));
  return (items) => prepared.map((totalIn) => totalIn(items));
};

const prepareTotal = (places: readonly number[]): ((items: readonly ItemScore[]) => Total) => {
  let before: { readonly items: readonly ItemScore[]; readonly total: Total } | undefined;
  return (items) => {
    const last = before;
    if (last !== undefined && places.every((place) => last.items[place] === items[place])) return last.total;
    const own = places.flatMap((place) => items[place] ?? []);
    const total = totalOf(own, sum(own.map(({ points }) => points)));
    before = { items, total };
    return total;
  };
};
