import Big from 'big.js';
import fc from 'fast-check';
import { decimal, equal, fixed, fraction, negate, round } from '../../../src/core';
import { anyDecimal, anyFraction, isSame, wholes } from './decimals';

describe('rounding is half away from zero, as Excel rounds', () => {
  test.each([
    ['2.15', 1, '2.2'],
    ['2.149999', 1, '2.1'],
    ['-1.475', 2, '-1.48'],
    ['-1.474999', 2, '-1.47'],
    ['1.005', 2, '1.01'],
    ['1.004999999', 2, '1.00'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['0.4999', 0, '0'],
    ['7', 2, '7.00'],
  ])('ROUND(%s, %d) = %s', (value, places, expected) => {
    expect(fixed(round(decimal(value), places), places)).toBe(expected);
  });

  test('a third is 0.33, two thirds are 0.67', () => {
    expect([fixed(round(fraction(1n, 3n), 2), 2), fixed(round(fraction(2n, 3n), 2), 2)]).toEqual(['0.33', '0.67']);
  });

  test('an independent decimal library agrees', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 10 }), (text, places) =>
        isSame(round(decimal(text), places), new Big(text).round(places, Big.roundHalfUp)),
      ),
      { numRuns: 500 },
    );
  });

  test('it agrees exactly half way, on either side of zero', () => {
    const half = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(half, ([whole, places]) => {
        const big = new Big((10n * whole + 5n).toString()).div(new Big(10).pow(places + 1));
        expect(isSame(round(decimal(big.toFixed()), places), big.round(places, Big.roundHalfUp))).toBe(true);
      }),
    );
  });
});

test('rounding twice changes nothing, and rounding is even-handed about sign', () => {
  fc.assert(
    fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), ([numerator, denominator], places) => {
      const once = round(fraction(numerator, denominator), places);
      expect(round(once, places)).toEqual(once);
      expect(equal(round(fraction(-numerator, denominator), places), negate(once))).toBe(true);
    }),
  );
});

test('what is rounded is at most half a place away', () => {
  fc.assert(
    fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), ([numerator, denominator], places) => {
      const [above, below] = wholes(round(fraction(numerator, denominator), places));
      const apart = above * denominator - numerator * below;
      expect(2n * 10n ** BigInt(places) * (apart < 0n ? -apart : apart) <= denominator * below).toBe(true);
    }),
  );
});
