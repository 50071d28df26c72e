import Big from 'big.js';
import fc from 'fast-check';
import { compare, decimal, doubleOf, equal, fraction, isWhole, isZero, maximum, minimum } from '../../../src/core';
import { anyDecimal, anyFraction } from './decimals';

test('an independent decimal library orders decimals alike', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      expect(compare(decimal(a), decimal(b))).toBe(new Big(a).cmp(b));
    }),
  );
});

test('the order is that of the products across', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, ([a, b], [c, d]) => {
      const across = a * d - c * b;
      expect(compare(fraction(a, b), fraction(c, d))).toBe(across < 0n ? -1 : across > 0n ? 1 : 0);
    }),
  );
});

test('fractions that one double cannot tell apart are told apart', () => {
  const third = fraction(10n ** 30n, 3n * 10n ** 30n);
  const almost = fraction(10n ** 30n - 1n, 3n * 10n ** 30n);
  expect(doubleOf(almost)).toBe(1 / 3);
  expect([compare(almost, third), compare(third, almost), compare(third, fraction(1n, 3n))]).toEqual([-1, 1, 0]);
});

test('the smaller and the larger of two are one of them', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      expect(compare(minimum(decimal(a), decimal(b)), decimal(new Big(a).lt(b) ? a : b))).toBe(0);
      expect(compare(maximum(decimal(a), decimal(b)), decimal(new Big(a).gt(b) ? a : b))).toBe(0);
    }),
  );
});

test.each([
  ['0', true, true],
  ['-0', true, true],
  ['0.00', true, true],
  ['3.0', false, true],
  ['-3', false, true],
  ['3.1', false, false],
])('%s: zero %s, whole %s', (text, isNothing, whole) => {
  expect([isZero(decimal(text)), isWhole(decimal(text))]).toEqual([isNothing, whole]);
});

test('2.50 equals 2.5 and not 2.51', () => {
  expect([equal(decimal('2.50'), decimal('2.5')), equal(decimal('2.51'), decimal('2.5'))]).toEqual([true, false]);
});
