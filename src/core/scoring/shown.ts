import { placesToTellApart, truncated, upTo, type Fraction } from '../exact';
import { isoOf } from '../measures';
import type { Operand, Scheme } from '../scheme';
import type { IndicatorScore } from './scores';

/** Measures and targets are shown with up to so many places, with more only where the verdict needs them. */
const usualPlaces = 6;

/** The operand is a day: a figure of kind `date`, or a constant day. */
export const isDay = (operand: Operand, scheme: Pick<Scheme, 'figures'>): boolean =>
  typeof operand === 'string'
    ? scheme.figures.some(({ id, kind }) => id === operand && kind === 'date')
    : operand.kind === 'day';

/** Measure and target as decimals (days as ISO), `null` where there is none; with enough places to be told apart. */
export const shownMeasure = (
  { indicator, measure, outcome }: IndicatorScore,
  scheme: Scheme,
): { readonly measure: string | null; readonly target: string | null } => {
  const target = outcome.kind === 'judged' ? outcome.target : undefined;
  const day = indicator.measure !== undefined && isDay(indicator.measure.value, scheme);
  const text = (value: Fraction | undefined, other: Fraction | undefined): string | null => {
    if (value === undefined) return null;
    if (day) return isoOf(truncated(value));
    return upTo(value, placesToTellApart(value, other ?? value, usualPlaces));
  };
  return { measure: text(measure, target), target: text(target, measure) };
};
