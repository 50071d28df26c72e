import {
  fixed,
  scoreUnits,
  type Fraction,
  type IndicatorScore,
  type Scheme,
  type Total,
  type UnitFigures,
  type UnitScore,
} from '../../../src/core';
import { unit, type Given } from './figures';

/** The only one, or the one that is meant. */
export const the = <Thing>(things: readonly Thing[], is: (thing: Thing) => boolean = () => true): Thing => {
  const found = things.find(is);
  if (found === undefined) throw new Error('there is none');
  return found;
};

export const scoreOne = (scheme: Scheme, given: Given, remarks: UnitFigures['remarks'] = []): UnitScore =>
  the(scoreUnits(scheme, [unit('甲', given, remarks)]).units);

export const indicatorOf = ({ indicators }: UnitScore, code: string): IndicatorScore =>
  the(indicators, ({ indicator }) => indicator.code === code);

/** Two places, or `null`. */
export const cents = (value: Fraction | null): string | null => value && fixed(value, 2);

/** In short: `7.50 of 10.00, 7.50 to 9.50, 0.7500`. */
export const inShort = ({ score, points, low, high, rate }: Total): string =>
  `${cents(score) ?? '—'} of ${fixed(points, 2)}, ${fixed(low, 2)} to ${fixed(high, 2)}, ${rate === null ? '—' : fixed(rate, 4)}`;
