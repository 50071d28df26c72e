import Big from 'big.js';
import fc from 'fast-check';
import {
  absolute,
  add,
  ceiling,
  decimal,
  denominatorOf,
  divide,
  equal,
  floor,
  fraction,
  isWhole,
  multiply,
  negate,
  numeratorOf,
  subtract,
  sum,
  upTo,
  zero,
} from '../../../src/core';
import { anyDecimal, anyFraction, isSame, wholes } from './decimals';

describe('an independent decimal library agrees', () => {
  const pair = fc.tuple(anyDecimal, anyDecimal);

  test('on sums', () => {
    fc.assert(fc.property(pair, ([a, b]) => isSame(add(decimal(a), decimal(b)), new Big(a).plus(b))));
  });

  test('on differences', () => {
    fc.assert(fc.property(pair, ([a, b]) => isSame(subtract(decimal(a), decimal(b)), new Big(a).minus(b))));
  });

  test('on products', () => {
    fc.assert(fc.property(pair, ([a, b]) => isSame(multiply(decimal(a), decimal(b)), new Big(a).times(b))));
  });

  test('on long sums', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { maxLength: 60 }), (all) =>
        isSame(
          sum(all.map(decimal)),
          all.reduce((total, each) => total.plus(each), new Big(0)),
        ),
      ),
    );
  });

  test('on magnitudes', () => {
    fc.assert(fc.property(anyDecimal, (a) => isSame(absolute(decimal(a)), new Big(a).abs())));
  });
});

describe('the laws of arithmetic', () => {
  const one = anyFraction.map(([numerator, denominator]) => fraction(numerator, denominator));
  const three = fc.tuple(one, one, one);

  test('sums and products do not depend on order or grouping', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  test('dividing undoes multiplying, subtracting undoes adding', () => {
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!equal(b, zero)) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  test('a result is reduced and its denominator is above zero', () => {
    const divisors = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisors(b, a % b));
    fc.assert(
      fc.property(one, one, (a, b) => {
        const results = [
          add(a, b),
          subtract(a, b),
          multiply(a, b),
          negate(a),
          ...(equal(b, zero) ? [] : [divide(a, b)]),
        ];
        for (const result of results) {
          expect(denominatorOf(result) > 0n).toBe(true);
          expect(divisors(numeratorOf(result), denominatorOf(result))).toBe(1n);
        }
      }),
    );
  });
});

describe('a fraction', () => {
  test.each([
    [6n, 4n, 3n, 2n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
    [10n, 5n, 2n, 1n],
  ])('%s ÷ %s is reduced to %s ÷ %s', (numerator, denominator, reduced, below) => {
    expect(wholes(fraction(numerator, denominator))).toEqual([reduced, below]);
  });

  test('has no denominator of zero, neither made nor divided into', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fraction(1n), zero)).toThrow(RangeError);
    expect(() => divide(zero, zero)).toThrow(RangeError);
  });

  test('a sum of nothing is zero', () => {
    expect(sum([])).toEqual(zero);
  });
});

describe('whole numbers below and above', () => {
  test.each([
    ['2.5', '2', '3'],
    ['2', '2', '2'],
    ['0', '0', '0'],
    ['0.000001', '0', '1'],
    ['-0.000001', '-1', '0'],
    ['-2', '-2', '-2'],
    ['-2.5', '-3', '-2'],
    ['-2.999', '-3', '-2'],
  ])('%s lies between %s and %s', (value, below, above) => {
    expect([upTo(floor(decimal(value)), 9), upTo(ceiling(decimal(value)), 9)]).toEqual([below, above]);
  });

  test('they are whole and less than one away', () => {
    fc.assert(
      fc.property(anyFraction, ([numerator, denominator]) => {
        const [below, above] = [floor(fraction(numerator, denominator)), ceiling(fraction(numerator, denominator))];
        expect(isWhole(below) && isWhole(above)).toBe(true);
        const [low, high] = [numeratorOf(below), numeratorOf(above)];
        expect(low * denominator <= numerator && numerator < (low + 1n) * denominator).toBe(true);
        expect((high - 1n) * denominator < numerator && numerator <= high * denominator).toBe(true);
      }),
    );
  });
});
