import type { Indicator, Item, Scheme, Veto } from '../../core';

type Effect = Veto['effect']['value'];

export const indicatorsOf = (scheme: Scheme, item: string): readonly Indicator[] =>
  scheme.indicators.filter((indicator) => indicator.item === item);

export const itemsOf = (scheme: Scheme, part: string): readonly Item[] => scheme.items.filter((item) => item.part === part);

/** The items of a part whose points count. */
export const countedItems = (scheme: Scheme, part: string): readonly Item[] =>
  itemsOf(scheme, part).filter(({ pointsUnknown }) => pointsUnknown !== true || scheme.unknownPoints.value !== 'leftOut');

/** Cases of the indicator that do not exist are left out. */
export const mayBeLeftOut = ({ notApplicable, rule }: Indicator, scheme: Scheme): boolean =>
  rule.kind !== 'encouragement' && (notApplicable?.value ?? scheme.notApplicable.value) === 'leftOut';

export const compositionOf = ({ composition }: Item): NonNullable<Item['composition']>['value'] => composition?.value ?? { kind: 'sum' };

/** The item is always the sum of its indicators, so that its indicators can be added in its stead. */
export const isPlainSum = (item: Item, { vetoes }: Scheme): boolean =>
  compositionOf(item).kind === 'sum' && !vetoes.some(({ effect: { value } }) => zeroes(value, item.id));

const zeroes = (effect: Effect, item: string): boolean => effect.kind === 'itemZero' && effect.item === item;
