import { placesToTellApart, truncated, upTo, type Fraction } from '../exact';
import { isoOf } from '../measures';
import type { Indicator, Operand, Scheme } from '../scheme';
import type { IndicatorScore } from './scores';

/** Measures and targets are shown with up to so many places, with more only where the verdict needs them. */
const usualPlaces = 6;

/** The operand is a day: a figure of kind `date`, or a constant day. */
export const isDay = (operand: Operand, scheme: Pick<Scheme, 'figures'>): boolean =>
  typeof operand === 'string'
    ? scheme.figures.some(({ id, kind }) => id === operand && kind === 'date')
    : operand.kind === 'day';

/** Measure and target as decimals (days as ISO), `null` where there is none; with enough places to be told apart. */
export interface ShownMeasure {
  readonly measure: string | null;
  readonly target: string | null;
}

export const shownMeasure = (score: IndicatorScore, scheme: Scheme): ShownMeasure => shown(score, isMeasuredInDays(score.indicator, scheme));

/** As `shownMeasure`, for many scores of a scheme. */
export const prepareShownMeasures = (scheme: Scheme): ((score: IndicatorScore) => ShownMeasure) => {
  const days = new Set(scheme.indicators.filter((indicator) => isMeasuredInDays(indicator, scheme)).map(({ code }) => code));
  return (score) => shown(score, days.has(score.indicator.code));
};

const isMeasuredInDays = ({ measure }: Indicator, scheme: Scheme): boolean => measure !== undefined && isDay(measure.value, scheme);

const shown = ({ measure, outcome }: IndicatorScore, day: boolean): ShownMeasure => {
  const target = outcome.kind === 'judged' ? outcome.target : undefined;
  return { measure: shownValue(measure, target, day), target: shownValue(target, measure, day) };
};

const shownValue = (value: Fraction | undefined, other: Fraction | undefined, day: boolean): string | null => {
  if (value === undefined) return null;
  if (day) return isoOf(truncated(value));
  return upTo(value, placesToTellApart(value, other ?? value, usualPlaces));
};
