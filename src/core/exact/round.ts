import { fraction, type Fraction } from './fraction';

const tenTo = (places: number): bigint => 10n ** BigInt(places);

/** `a × 10^places` as a whole number, rounded half away from zero as Excel's ROUND does: 2.15 → 22 and −1.475 → −148 at one and two places. */
export const scaledHalfAwayFromZero = (a: Fraction, places: number): bigint => {
  const scaled = a.numerator * tenTo(places);
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  const rounded = (2n * magnitude + a.denominator) / (2n * a.denominator);
  return negative ? -rounded : rounded;
};

/**
 * Rounds half away from zero, as Excel's ROUND: ROUND(2.15,1) = 2.2, ROUND(-1.475,2) = -1.48, ROUND(1.005,2) = 1.01.
 * @param places decimal places, 0 or more
 */
export const round = (a: Fraction, places: number): Fraction => fraction(scaledHalfAwayFromZero(a, places), tenTo(places));
