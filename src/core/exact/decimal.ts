import { compare } from './compare';
import { fraction, lowest, type Fraction } from './fraction';
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
  const digits = `${sign}${whole}${part}`;
  const power = Number(exponent) - part.length;
  if (digits.length <= 15 && power <= 0 && power >= -15) return lowest(Number(digits), Number(`1e${-power}`));
  const scaled = BigInt(digits);
  return power >= 0 ? fraction(scaled * 10n ** BigInt(power)) : fraction(scaled, 10n ** BigInt(-power));
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
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return lowest(value, 1);
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
    if (scaled / power === value) return lowest(scaled, power);
  }
  return undefined;
};

const place = (scaled: number | bigint, places: number): string => {
  const negative = scaled < 0;
  const digits = String(negative ? -scaled : scaled).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
  return negative ? `-${text}` : text;
};

/** With exactly so many places, rounded half away from zero: `2.10`. */
export const fixed = (a: Fraction, places: number): string => place(scaledHalfAwayFromZero(a, places), places);

/** With up to so many places, without trailing zeros: `91.996`, `22`. */
export const upTo = (a: Fraction, places: number): string => {
  if (a.denominator === 1) return String(a.numerator);
  const text = fixed(a, places);
  return places === 0 ? text : withoutZeros(text);
};

const withoutZeros = (text: string): string => {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x30) end -= 1;
  if (text.charCodeAt(end - 1) === 0x2e) end -= 1;
  return text.slice(0, end);
};

/** How many places suffice for `a` and `b` to be told apart as they compare: at least `least`, at most `most`. */
export const placesToTellApart = (a: Fraction, b: Fraction, least: number, most = 40): number => {
  if (compare(a, b) === 0) return least;
  let places = least;
  while (places < most && scaledHalfAwayFromZero(a, places) === scaledHalfAwayFromZero(b, places)) places += 1;
  return places;
};
