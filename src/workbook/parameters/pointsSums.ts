import { structure, type Issue } from '../../checks';
import { decimal, equal, subtract, sum, upTo, type Item, type Scheme } from '../../core';
import { headingOf, type ParameterChange } from './parameter';

/** More places than points are given with. */
const places = 15;

/** Points that were changed and no longer add up to those of their item: all changed points of the item stay out of force. */
export const brokenSums = ({ items, indicators }: Scheme, changes: readonly ParameterChange[]): readonly Issue[] => {
  const changed = new Map(changes.filter(({ parameter }) => parameter === 'points').map((change) => [change.code, change]));
  return items.filter(addsUp).flatMap((item): readonly Issue[] => {
    const own = indicators.filter((indicator) => indicator.item === item.id);
    const edited = own.flatMap(({ code }) => changed.get(code) ?? []);
    if (edited.length === 0) return [];
    const total = sum(own.map(({ code, points }) => decimal(changed.get(code)?.to ?? points.value)));
    const due = decimal(item.points.value);
    if (equal(total, due)) return [];
    const words = { item: item.id, sum: upTo(total, places), due: upTo(due, places), difference: upTo(subtract(total, due), places) };
    return edited.map(({ code, from, to, cell }) =>
      structure.parameterRefused.find({ kind: 'sum', code, heading: headingOf('points'), found: to, inForce: from, cell, ...words }),
    );
  });
};

/** Only a sum says what the points of the indicators have to come to. */
const addsUp = ({ composition }: Item): boolean => composition === undefined || composition.value.kind === 'sum';
