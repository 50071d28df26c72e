import { floorOf, fraction, isSafe, isShort, lowest, type Fraction } from './fraction';

/** Powers of ten as numbers, as far as they are safe. */
const tens = Array.from({ length: 16 }, (_, places) => 10 ** places);

const tenTo = (places: number): bigint => 10n ** BigInt(places);

/**
 * `a × 10^places` as a whole number, rounded half away from zero as Excel's ROUND does: 2.15 → 22 and −1.475 → −148 at one and two places.
 * A number where that is safe, else a bigint: equal ones are the same.
 */
export const scaledHalfAwayFromZero = (a: Fraction, places: number): number | bigint => {
  const ten = tens[places];
  return (ten === undefined || !isShort(a) ? undefined : scaledShort(a.numerator, a.denominator, ten)) ?? scaledLong(a, places);
};

/** `undefined` where a part of it is not safe. */
const scaledShort = (numerator: number, denominator: number, ten: number): number | undefined => {
  const scaled = numerator * ten;
  const twice = 2 * (scaled < 0 ? -scaled : scaled) + denominator;
  if (!isSafe(twice) || !isSafe(2 * denominator)) return undefined;
  const rounded = floorOf(twice, 2 * denominator);
  return scaled < 0 && rounded !== 0 ? -rounded : rounded;
};

const scaledLong = (a: Fraction, places: number): number | bigint => {
  const scaled = BigInt(a.numerator) * tenTo(places);
  const denominator = BigInt(a.denominator);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  const signed = scaled < 0n ? -rounded : rounded;
  return isSafe(Number(signed)) ? Number(signed) : signed;
};

/**
 * Rounds half away from zero, as Excel's ROUND: ROUND(2.15,1) = 2.2, ROUND(-1.475,2) = -1.48, ROUND(1.005,2) = 1.01.
 * @param places decimal places, 0 or more
 */
export const round = (a: Fraction, places: number): Fraction => {
  const ten = tens[places];
  if (ten !== undefined && isShort(a)) {
    if (a.denominator === 1 || ten % a.denominator === 0) return a;
    const scaled = scaledShort(a.numerator, a.denominator, ten);
    if (scaled !== undefined) return lowest(scaled, ten);
  }
  return fraction(BigInt(scaledHalfAwayFromZero(a, places)), tenTo(places));
};
