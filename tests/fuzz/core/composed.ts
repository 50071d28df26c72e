import {
  add,
  decimal,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  round,
  subtract,
  sum,
  zero,
  type Fraction,
  type IndicatorScore,
  type Item,
  type Scheme,
  type Total,
  type UnitScore,
} from '../../../src/core';

type Scored = Pick<Total, 'score' | 'points'> & { readonly id: string };

/**
 * What makes up the scores of items, parts and the unit, reckoned from the scores of the indicators by the words of the documentation.
 */
export const scoresMadeUp = (scheme: Scheme, { indicators, items, parts, points, vetoes }: UnitScore): readonly (Fraction | null)[] => {
  const taken = new Set(vetoes.flatMap(({ veto: { effect }, state }) => (state === 'decided' && effect.value.kind === 'itemZero' ? [effect.value.item] : [])));
  const itemScores = items.map((each) => {
    const own = indicators.filter(({ indicator }) => indicator.item === each.item.id);
    const score = scoreOfItem(each.item, own, scheme);
    const counts = score !== null || own.some((one) => one.points !== null) || !isZero(each.points);
    return taken.has(each.item.id) && counts && !isLeftOut(each.item, scheme) ? minimum(zero, score ?? zero) : score;
  });
  const partScores = parts.map(({ part }) => summed(itemScores.filter((_, at) => items[at]?.item.part === part.id)));
  const composition = scheme.composition.value;
  const rated = parts.map((each, at): Scored => ({ id: each.part.id, points: each.points, score: partScores[at] ?? null }));
  const whole = composition.kind === 'sum' ? summed(partScores) : byRates(rated, composition, points, scheme.places.value);
  const deductions = vetoes.flatMap(({ veto: { effect }, state }) => (state === 'decided' && effect.value.kind === 'deduction' ? [decimal(effect.value.points)] : []));
  return [...itemScores, ...partScores, deductions.reduce<Fraction | null>(deducted, whole)];
};

/** A deduction stops at 0, and leaves a total that is below it. */
const deducted = (score: Fraction | null, by: Fraction): Fraction | null => score && minimum(score, maximum(zero, subtract(score, by)));

const isLeftOut = (item: Item, { unknownPoints }: Scheme): boolean => item.pointsUnknown === true && unknownPoints.value === 'leftOut';

const summed = (scores: readonly (Fraction | null)[]): Fraction | null => {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : sum(known);
};

const scoreOfItem = (item: Item, own: readonly IndicatorScore[], scheme: Scheme): Fraction | null => {
  if (isLeftOut(item, scheme)) return null;
  const composition = item.composition?.value ?? { kind: 'sum' };
  switch (composition.kind) {
    case 'sum':
      return summed(own.map(({ score }) => score));
    case 'pool':
      return pooled(own, composition.highestOf ?? [], decimal(composition.atMost.value));
    default:
      return byRates(
        own.flatMap(({ indicator, score, points }) => (points === null ? [] : [{ id: indicator.code, score, points }])),
        composition,
        decimal(item.points.value),
        scheme.places.value,
      );
  }
};

const pooled = (own: readonly IndicatorScore[], groups: readonly (readonly string[])[], atMost: Fraction): Fraction | null => {
  const known = own.filter(({ score, points }) => score !== null && points !== null);
  if (known.length === 0) return null;
  const groupOf = (code: string): string => groups.find((group) => group.includes(code))?.join() ?? code;
  const best = new Map<string, Fraction>();
  for (const { indicator, score } of known) {
    const group = groupOf(indicator.code);
    const before = best.get(group);
    if (score !== null) best.set(group, before === undefined ? score : maximum(before, score));
  }
  return minimum(atMost, sum([...best.values()]));
};

type ByRates = { readonly kind: 'mean' | 'minimum' } | { readonly kind: 'weighted'; readonly weights: Readonly<Record<string, { readonly value: string }>> };

const byRates = (all: readonly Scored[], by: ByRates, full: Fraction, places: number): Fraction | null => {
  if (all.every(({ score }) => score === null)) return null;
  const rates = all.filter(({ points }) => !isZero(points)).map(({ id, score, points }) => ({ id, rate: divide(score ?? zero, points) }));
  const weightOf = (id: string): Fraction => (by.kind === 'weighted' ? decimal(by.weights[id]?.value ?? '0') : decimal('1'));
  const weights = sum(rates.map(({ id }) => weightOf(id)));
  if (rates.length === 0 || isZero(weights)) return zero;
  const rate =
    by.kind === 'minimum'
      ? rates.map((each) => each.rate).reduce(minimum)
      : divide(rates.reduce((total, each) => add(total, multiply(weightOf(each.id), each.rate)), zero), weights);
  return round(multiply(full, rate), places);
};
