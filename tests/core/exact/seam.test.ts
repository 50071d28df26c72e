import fc from 'fast-check';
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  doubleOf,
  fixed,
  floor,
  fraction,
  isNegative,
  isWhole,
  isZero,
  multiply,
  negate,
  ofCell,
  placesToTellApart,
  ratio,
  ratioText,
  smallWhole,
  round,
  subtract,
  sum,
  truncated,
  upTo,
  whole,
  zero,
  type Fraction,
} from '../../../src/core';
import { firstLong } from '../../../src/core/exact/fraction';
import { wholes } from './decimals';

const most = BigInt(Number.MAX_SAFE_INTEGER);

/** Wholes whose sums and products lie on either side of the safe integers: beside their end, beside its root, small, and long. */
const beside = (of: bigint) => fc.bigInt({ min: -3n, max: 3n }).map((apart) => of + apart);
const anySize: fc.Arbitrary<bigint> = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: 0n, max: 12n }),
      beside(94_906_265n),
      fc.bigInt({ min: 1n, max: 10n ** 8n }),
      beside(most / 2n),
      beside(most),
      fc.bigInt({ min: most, max: 10n ** 40n }),
    ),
    fc.boolean(),
  )
  .map(([size, below]) => (below ? -size : size));
const magnitude = (size: bigint): bigint => (size < 0n ? -size : size);
const positive = anySize.map((size) => magnitude(size) || 1n);
type Pair = readonly [numerator: bigint, denominator: bigint];
const anyPair: fc.Arbitrary<Pair> = fc.tuple(anySize, positive);

/** The same in bigints throughout, in lowest terms. */
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? magnitude(a) : divisor(b, a % b));
const reduced = (numerator: bigint, denominator: bigint): Pair => {
  const common = divisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return [numerator / common, denominator / common];
};
const floored = (numerator: bigint, denominator: bigint): bigint => numerator / denominator - (numerator % denominator < 0n ? 1n : 0n);
/** Half away from zero. */
const rounded = (numerator: bigint, denominator: bigint): bigint => {
  const size = (2n * magnitude(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -size : size;
};

const made = ([numerator, denominator]: Pair): Fraction => fraction(numerator, denominator);
const holds = (arbitrary: fc.Arbitrary<readonly Pair[]>, property: (pairs: readonly Pair[]) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 1000 });
const one = (property: (a: bigint, b: bigint, value: Fraction) => void): void =>
  holds(fc.tuple(anyPair), (pairs) => pairs.forEach(([a, b]) => property(a, b, fraction(a, b))));
const two = (property: (first: Pair, second: Pair) => void): void =>
  fc.assert(fc.property(anyPair, anyPair, property), { numRuns: 2000 });

describe('whatever the size of the numbers, bigints agree', () => {
  test('on sums and differences', () => {
    two(([a, b], [c, d]) => {
      expect(wholes(add(made([a, b]), made([c, d])))).toEqual(reduced(a * d + c * b, b * d));
      expect(wholes(subtract(made([a, b]), made([c, d])))).toEqual(reduced(a * d - c * b, b * d));
    });
  });

  test('on products and quotients', () => {
    two(([a, b], [c, d]) => {
      expect(wholes(multiply(made([a, b]), made([c, d])))).toEqual(reduced(a * c, b * d));
      if (c !== 0n) expect(wholes(divide(made([a, b]), made([c, d])))).toEqual(reduced(a * d, b * c));
    });
  });

  test('on quotients that are scaled at once', () => {
    fc.assert(
      fc.property(anyPair, anyPair, anyPair, ([a, b], [c, d], [e, f]) => {
        if (c !== 0n) expect(wholes(ratio(made([a, b]), made([c, d]), made([e, f])))).toEqual(reduced(a * d * e, b * c * f));
      }),
      { numRuns: 1000 },
    );
  });

  test('on order', () => {
    two(([a, b], [c, d]) => {
      const apart = a * d - c * b;
      expect(compare(made([a, b]), made([c, d]))).toBe(apart < 0n ? -1 : apart > 0n ? 1 : 0);
    });
  });

  test('on sums of many', () => {
    holds(fc.array(anyPair, { maxLength: 12 }), (pairs) => {
      const all = pairs.reduce<Pair>(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
      expect(wholes(sum(pairs.map(made)))).toEqual(reduced(...all));
    });
  });

  test('on whole numbers below, above and towards zero', () => {
    one((a, b, value) => {
      expect(wholes(floor(value))).toEqual([floored(a, b), 1n]);
      expect(wholes(ceiling(value))).toEqual([-floored(-a, b), 1n]);
      expect(truncated(value)).toBe(Number(a / b));
    });
  });

  test('on rounding and on what is written', () => {
    fc.assert(
      fc.property(anyPair, fc.integer({ min: 0, max: 20 }), ([a, b], places) => {
        const ten = 10n ** BigInt(places);
        const scaled = rounded(a * ten, b);
        expect(wholes(round(fraction(a, b), places))).toEqual(reduced(scaled, ten));
        const digits = String(magnitude(scaled)).padStart(places + 1, '0');
        const written = `${scaled < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
        expect(fixed(fraction(a, b), places)).toBe(written);
        expect(upTo(fraction(a, b), places)).toBe(places === 0 ? written : written.replace(/\.?0+$/u, ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('on sign, size and what is left of them', () => {
    one((a, b, value) => {
      expect(wholes(negate(value))).toEqual(reduced(-a, b));
      expect(wholes(absolute(value))).toEqual(reduced(magnitude(a), b));
      expect([isNegative(value), isZero(value), isWhole(value)]).toEqual([a < 0n, a === 0n, a % b === 0n]);
      expect(ratioText(value)).toBe(reduced(a, b).join('/'));
    });
  });
});

test('equal fractions look alike, however they came about', () => {
  two(([a, b], [c, d]) => {
    const [value, other] = [made([a, b]), made([c, d])];
    expect(fraction(a * d, b * d)).toEqual(value);
    expect(subtract(add(value, other), other)).toEqual(value);
    if (c !== 0n) expect(divide(multiply(value, other), other)).toEqual(value);
  });
});

describe('pairs at the end of the safe integers', () => {
  const end = fraction(most);
  const next = fraction(most + 1n);

  test('the last sum that is safe, and the first that is not', () => {
    expect(wholes(add(fraction(most - 1n), fraction(1n)))).toEqual([most, 1n]);
    expect(wholes(add(end, fraction(1n)))).toEqual([most + 1n, 1n]);
    expect(wholes(add(end, fraction(2n)))).toEqual([most + 2n, 1n]);
    expect(wholes(subtract(negate(end), fraction(2n)))).toEqual([-most - 2n, 1n]);
  });

  test('what comes back from beyond is as if it had never been there', () => {
    expect(subtract(next, fraction(1n))).toEqual(end);
    expect(divide(multiply(end, end), end)).toEqual(end);
    expect(divide(fraction(most + 1n), fraction(2n ** 53n))).toEqual(fraction(1n));
  });

  test('neighbours whose products across are the same double are told apart', () => {
    const [a, b] = [fraction(most - 1n, most), fraction(most - 2n, most - 1n)];
    expect([compare(a, b), compare(b, a), compare(a, fraction(most - 1n, most))]).toEqual([1, -1, 0]);
    expect(doubleOf(a)).toBeCloseTo(1, 12);
    expect(placesToTellApart(a, b, 2)).toBe(32);
  });

  test('half of a place is seen where the halves are not safe any more', () => {
    expect(wholes(round(fraction(most, 2n), 0))).toEqual([(most + 1n) / 2n, 1n]);
    expect(wholes(round(fraction(most - 2n, most - 1n), 0))).toEqual([1n, 1n]);
    expect(wholes(round(fraction(most / 2n - 1n, most), 0))).toEqual([0n, 1n]);
  });

  test('a zero is never below zero', () => {
    for (const value of [negate(zero), multiply(zero, fraction(-1n)), divide(zero, fraction(-7n)), ceiling(fraction(-1n, 3n)), round(fraction(-1n, 3n), 0), ofCell(-0), whole(-0)]) {
      expect(value).toEqual(zero);
      expect(fixed(value, 1)).toBe('0.0');
    }
  });

  test('a count is a safe integer', () => {
    expect(whole(-7)).toEqual(fraction(-7n));
    expect(whole(Number.MAX_SAFE_INTEGER)).toEqual(end);
    for (const refused of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => whole(refused)).toThrow(RangeError);
  });
});

describe('fractions as they are kept', () => {
  test('small whole numbers are one object each, and no other is', () => {
    for (let count = 0; count <= 100; count += 1) {
      expect(ofCell(count)).toBe(whole(count));
      expect(divide(whole(3 * count), whole(3))).toBe(whole(count));
      expect(smallWhole(whole(count))).toBe(count);
    }
    for (const other of [whole(101), whole(-1), fraction(1n, 2n), fraction(1n << 64n)]) expect(smallWhole(other)).toBeUndefined();
    expect([whole(101), whole(-1)]).toEqual([fraction(101n), fraction(-1n)]);
  });

  test('the first of all is a long one', () => {
    expect(wholes(firstLong)).toEqual([1n << 64n, 1n]);
    expect(typeof firstLong.numerator).toBe('bigint');
  });
});
