import { decimal, maximum, minimum, subtract, sum, zero, type Fraction } from '../exact';
import type { Item, ItemComposition, Scheme } from '../scheme';
import { byRates } from './byRates';
import { policyOf } from './notApplicable';
import { rateOf } from './rate';
import type { IndicatorScore, Total } from './scores';
import { totalOf } from './total';

/**
 * What the indicators of an item make of it, as its composition says.
 * A case left out takes its points off the full points of a sum; among rates the others make up the whole.
 * @param places of the scheme; rates are rounded to them once
 * @returns for the scores of its indicators
 */
export const prepareItem = (item: Item, places: number): ((own: readonly IndicatorScore[]) => Total) => {
  const composition = item.composition?.value ?? { kind: 'sum' };
  const full = decimal(item.points.value);
  switch (composition.kind) {
    case 'sum':
      return (own) => totalOf(own, own.some(isLeftOut) ? subtract(full, pointsOf(own.filter(isLeftOut))) : full);
    case 'pool':
      return (own) => pooled(composition, own, full);
    case 'mean':
    case 'minimum':
    case 'weighted':
      return (own) => {
        const rated = own.flatMap(({ points, ...each }) => (points === null ? [] : [{ ...each, points, id: each.indicator.code }]));
        return rated.length === 0 ? totalOf([], zero) : byRates(rated, composition, full, places);
      };
  }
};

const pointsOf = (scores: readonly IndicatorScore[]): Fraction => sum(scores.map(({ indicator }) => decimal(indicator.points.value)));

/**
 * Full points of an item that fall away if its pending cases turn out not to exist.
 * @param scheme what it does with such cases unless an indicator says otherwise
 */
export const openPointsOf = (item: Item, own: readonly IndicatorScore[], scheme: Pick<Scheme, 'notApplicable'>): Fraction => {
  const kind = item.composition?.value.kind ?? 'sum';
  const counted = own.filter(({ points }) => points !== null);
  const open = counted.filter(({ score, indicator }) => score === null && indicator.rule.kind !== 'encouragement' && policyOf(indicator, scheme) === 'leftOut');
  if (kind === 'pool') return zero;
  if (kind === 'sum') return pointsOf(open);
  return open.length === counted.length ? decimal(item.points.value) : zero;
};

/** Bonuses lie beyond the full points, and take nothing off them. */
const isLeftOut = ({ points, indicator }: IndicatorScore): boolean => points === null && indicator.rule.kind !== 'encouragement';

/** Of each group the highest, those of no group each, together at most so many. */
const pooled = ({ atMost, highestOf = [] }: Extract<ItemComposition, { kind: 'pool' }>, own: readonly IndicatorScore[], points: Fraction): Total => {
  const counted = own.filter((each) => each.points !== null);
  const grouped = new Set(highestOf.flat());
  const groups = [
    ...highestOf.map((codes) => counted.filter(({ indicator }) => codes.includes(indicator.code))),
    ...counted.filter(({ indicator }) => !grouped.has(indicator.code)).map((each) => [each]),
  ];
  const most = decimal(atMost.value);
  const together = (value: (each: IndicatorScore) => Fraction | null): Fraction => {
    const highest = groups.map((group) => group.flatMap((each) => value(each) ?? []));
    return minimum(most, sum(highest.flatMap(([first, ...rest]) => (first === undefined ? [] : [rest.reduce(maximum, first)]))));
  };
  const score = counted.every((each) => each.score === null) ? null : together((each) => each.score);
  return { score, points, rate: rateOf(score, points), low: together(({ low }) => low), high: together(({ high }) => high) };
};
