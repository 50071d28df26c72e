/**
 * An exact rational number, in lowest terms, the denominator above zero. Plain data; what it is made of is read by
 * `numeratorOf` and `denominatorOf`, since most fractions are short and a few are not.
 */
export type Fraction = Short | Long;

/** Both wholes are safe integers: nearly every fraction there is. */
export interface Short {
  readonly numerator: number;
  readonly denominator: number;
}

/** One of the wholes lies beyond the safe integers. */
export interface Long {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const isShort = (a: Fraction): a is Short => typeof a.numerator === 'number';

/** A product or a sum of safe integers that lies within them is exact; one that does not is seen to lie outside. */
export const isSafe = (whole: number): boolean => whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;

/** The greatest whole number not above `a ÷ b`: for safe integers, `b` above zero, the division never rounds up to the next one. */
export const floorOf = (a: number, b: number): number => Math.floor(a / b);

const commonDivisor = (a: number, b: number): number => {
  let larger = a;
  let smaller = b;
  while (smaller !== 0) {
    const rest = larger - floorOf(larger, smaller) * smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
};

/** Of safe integers, the denominator above zero. */
export const lowest = (numerator: number, denominator: number): Fraction => {
  if (numerator === 0) return zero;
  if (denominator === 1) return wholeOf(numerator);
  const divisor = commonDivisor(numerator < 0 ? -numerator : numerator, denominator);
  if (divisor === 1) return { numerator, denominator };
  return divisor === denominator ? wholeOf(numerator / divisor) : { numerator: numerator / divisor, denominator: denominator / divisor };
};

/** A safe integer. Small ones are one object each: most of what is counted, and a rate of 100. */
const wholeOf = (numerator: number): Fraction =>
  (numerator >= 0 && numerator <= largestShared ? sharedWholes[numerator] : undefined) ?? { numerator, denominator: 1 };

/** The number that a fraction is, where it is a whole one from 0 to 100. */
export const smallWhole = ({ numerator, denominator }: Fraction): number | undefined =>
  denominator === 1 && typeof numerator === 'number' && numerator >= 0 && numerator <= largestShared ? numerator : undefined;

const longCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [larger, smaller] = [a < 0n ? -a : a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

/** Short where it can be: equal fractions look alike. */
const fitted = (numerator: bigint, denominator: bigint): Fraction => {
  const [above, below] = [Number(numerator), Number(denominator)];
  return isSafe(above) && isSafe(below) ? { numerator: above, denominator: below } : { numerator, denominator };
};

/**
 * @param denominator not zero
 * @throws RangeError on a zero denominator
 */
export const fraction = (numerator: bigint, denominator = 1n): Fraction => {
  if (denominator === 0n) throw new RangeError('denominator is zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = denominator === 1n ? 1n : longCommonDivisor(numerator, denominator * sign);
  return fitted((sign * numerator) / divisor, (sign * denominator) / divisor);
};

/**
 * A whole number, a count of things.
 * @throws RangeError when it is no safe integer
 */
export const whole = (count: number): Fraction => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return lowest(count, 1);
};

/** In lowest terms, below zero where the fraction is. */
export const numeratorOf = ({ numerator }: Fraction): bigint => BigInt(numerator);
/** In lowest terms, above zero. */
export const denominatorOf = ({ denominator }: Fraction): bigint => BigInt(denominator);

/** `numerator/denominator`: the same text for equal fractions. */
export const ratioText = ({ numerator, denominator }: Fraction): string => `${String(numerator)}/${String(denominator)}`;

/** The double nearest to a fraction of safe integers, and one close to any other. */
export const doubleOf = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/**
 * Made before any short fraction: once V8 has seen a bigint there, it keeps small wholes in the fraction itself. Having seen
 * nothing but numbers, some of them large, it would put every numerator and denominator into a box of its own: twice the time and memory.
 */
export const firstLong: Fraction = fraction(1n << 64n);

const largestShared = 100;
const sharedWholes: readonly Fraction[] = Array.from({ length: largestShared + 1 }, (_, numerator) => ({ numerator, denominator: 1 }));

export const zero: Fraction = wholeOf(0);
export const one: Fraction = wholeOf(1);
