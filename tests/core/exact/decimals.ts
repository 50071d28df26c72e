import Big from 'big.js';
import fc from 'fast-check';
import { denominatorOf, numeratorOf, type Fraction } from '../../../src/core';

/** Decimals as people write them: up to 18 digits, up to 9 of them after the point. */
export const anyDecimal: fc.Arbitrary<string> = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => new Big(digits.toString()).div(new Big(10).pow(places)).toFixed(places));

export const anyFraction: fc.Arbitrary<readonly [bigint, bigint]> = fc.tuple(
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  fc.bigInt({ min: 1n, max: 10n ** 9n }),
);

/** Whether a fraction is the same number as the other library's decimal; nothing is divided. */
export const isSame = (value: Fraction, big: Big): boolean =>
  new Big(numeratorOf(value).toString()).eq(big.times(denominatorOf(value).toString()));

export const wholes = (value: Fraction): readonly [numerator: bigint, denominator: bigint] => [numeratorOf(value), denominatorOf(value)];
