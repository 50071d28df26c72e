import { compare } from './compare';
import { fraction, type Fraction } from './fraction';
import { scaledHalfAwayFromZero } from './round';

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * An exact decimal written with digits: `22`, `-0.90`, `1.5e3`.
 * @returns `undefined` for anything else
 */
export const readDecimal = (text: string): Fraction | undefined => {
  const match = decimalPattern.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${part}`);
  const power = Number(exponent) - part.length;
  return power >= 0 ? fraction(digits * 10n ** BigInt(power)) : fraction(digits, 10n ** BigInt(-power));
};

/**
 * As `readDecimal`, for decimals that a scheme's author vouches for.
 * @throws RangeError when the text is no decimal
 */
export const decimal = (text: string): Fraction => {
  const read = readDecimal(text);
  if (read === undefined) throw new RangeError(`not a decimal: ${text}`);
  return read;
};

/**
 * What a number in a cell means: its double rounded to 15 significant digits, which is what Excel itself shows.
 * @throws RangeError when the number is not finite
 */
export const ofCell = (value: number): Fraction => {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return fraction(BigInt(value));
  return ofFewPlaces(value) ?? decimal(value.toPrecision(15));
};

/**
 * The short way for a decimal of up to four places, without its text: a whole number below 10¹⁵ over a power of ten that is
 * the double is what its 15 digits say, since 15 digits survive the way into a double and back.
 */
const ofFewPlaces = (value: number): Fraction | undefined => {
  for (let power = 10; power <= 10_000; power *= 10) {
    const scaled = Math.round(value * power);
    if (Math.abs(scaled) >= 1e15) return undefined;
    if (scaled / power === value) return reduced(scaled, power);
  }
  return undefined;
};

/** Of a power of ten only 2 and 5 can go. */
const reduced = (whole: number, power: number): Fraction => {
  let [numerator, denominator] = [whole, power];
  for (const factor of [2, 5]) {
    while (denominator % factor === 0 && numerator % factor === 0) [numerator, denominator] = [numerator / factor, denominator / factor];
  }
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
};

const place = (scaled: bigint, places: number): string => {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`;
  return negative ? `-${text}` : text;
};

/** With exactly so many places, rounded half away from zero: `2.10`. */
export const fixed = (a: Fraction, places: number): string => place(scaledHalfAwayFromZero(a, places), places);

/** With up to so many places, without trailing zeros: `91.996`, `22`. */
export const upTo = (a: Fraction, places: number): string => {
  const text = fixed(a, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

/** How many places suffice for `a` and `b` to be told apart as they compare: at least `least`, at most `most`. */
export const placesToTellApart = (a: Fraction, b: Fraction, least: number, most = 40): number => {
  if (compare(a, b) === 0) return least;
  let places = least;
  while (places < most && scaledHalfAwayFromZero(a, places) === scaledHalfAwayFromZero(b, places)) places += 1;
  return places;
};
