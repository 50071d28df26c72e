import { add, compare, decimal, isZero, maximum, zero, type Fraction } from '../exact';
import type { Figures } from '../figures';
import type { Obstacle } from '../measures';
import type { Judged } from '../rules';
import type { Indicator } from '../scheme';
import { bonusFor } from './bonus';
import { waives } from './waiver';

/** What the indicator itself makes of the points that its rule gives, before they are limited and rounded. */
export type Adjusted =
  | { readonly kind: 'settled'; readonly earned: Fraction; readonly waived?: true; readonly bonus?: Fraction }
  /** It hangs on figures that are missing. */
  | { readonly kind: 'open'; readonly obstacle: Obstacle; readonly low: Fraction; readonly high: Fraction };

/**
 * A waived deduction costs nothing; a requirement that is met may earn a bonus. Neither is asked about where it changes nothing.
 * @param points the full ones
 */
export const adjust = (indicator: Indicator, { earned, met }: Judged, points: Fraction, figures: Figures, measure: Fraction | undefined): Adjusted => {
  if (indicator.waiver !== undefined && compare(earned, points) < 0) {
    const waived = waives(indicator.waiver, figures);
    if (waived === true) return { kind: 'settled', earned: points, waived };
    if (waived !== false) return { kind: 'open', obstacle: waived, low: earned, high: maximum(points, mostOf(indicator, earned)) };
  }
  if (indicator.bonus === undefined || measure === undefined || !met) return { kind: 'settled', earned };
  const bonus = bonusFor(indicator.bonus, measure, figures);
  if ('kind' in bonus) return { kind: 'open', obstacle: bonus, low: earned, high: mostOf(indicator, earned) };
  return isZero(bonus) ? { kind: 'settled', earned } : { kind: 'settled', earned: add(earned, bonus), bonus };
};

const mostOf = ({ bonus }: Indicator, earned: Fraction): Fraction => add(earned, bonus === undefined ? zero : decimal(bonus.atMost.value));
