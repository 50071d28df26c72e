import Big from 'big.js';
import fc from 'fast-check';
import {
  compare,
  decimal,
  fixed,
  fraction,
  ofCell,
  placesToTellApart,
  readDecimal,
  round,
  upTo,
  zero,
} from '../../../src/core';
import { anyDecimal, isSame } from './decimals';

describe('reading a decimal', () => {
  test.each([
    ['22', 22n, 1n],
    ['-0.90', -9n, 10n],
    ['+3.50', 7n, 2n],
    ['007', 7n, 1n],
    ['1.5e3', 1500n, 1n],
    ['1E-2', 1n, 100n],
    ['-0', 0n, 1n],
  ])('%s is %s ÷ %s', (text, numerator, denominator) => {
    expect(readDecimal(text)).toEqual(fraction(numerator, denominator));
  });

  test.each([
    '',
    ' ',
    '-',
    '.',
    '.5',
    '5.',
    '1,000',
    '1 000',
    ' 1',
    '1 ',
    '1\n',
    '--1',
    '1.2.3',
    '1/2',
    '92%',
    '１２',
    '一',
    '0x10',
    '1e',
    '1e1000',
    '1e2.5',
    'NaN',
    'Infinity',
  ])('%j is no decimal', (text) => {
    expect(readDecimal(text)).toBeUndefined();
    expect(() => decimal(text)).toThrow(RangeError);
  });

  test('an independent decimal library reads the same number', () => {
    fc.assert(fc.property(anyDecimal, (text) => isSame(decimal(text), new Big(text))));
  });
});

describe('a number in a cell means its 15 significant digits', () => {
  test.each([
    [107.00000000000001, '107'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 1.1, '1.21'],
    [91.996, '91.996'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [-2.5, '-2.5'],
    [123456789012345, '123456789012345'],
    [999999999999999, '999999999999999'],
    [1234567890123456, '1234567890123460'],
    [Number.MAX_SAFE_INTEGER, '9007199254740990'],
    [0.123456789012345678, '0.123456789012346'],
  ])('%d means %s', (value, text) => {
    expect(ofCell(value)).toEqual(decimal(text));
  });

  test('1.5e300 is that many zeros, 1e-300 that small', () => {
    expect(ofCell(1.5e300)).toEqual(fraction(15n * 10n ** 299n));
    expect(ofCell(1e-300)).toEqual(fraction(1n, 10n ** 300n));
  });

  test('minus zero is zero', () => {
    expect(ofCell(-0)).toEqual(zero);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d means nothing', (value) => {
    expect(() => ofCell(value)).toThrow(RangeError);
  });

  test('an amount of few places is that amount in lowest terms', () => {
    const whole = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const power = 10n ** BigInt(places);
        expect(ofCell(digits / Number(power))).toEqual(fraction(BigInt(digits), power));
      }),
    );
  });

  test.each([0.1 + 0.2, 35.600000000000001, 0.00010000000000000005, 99.99999999999999, 123456789012.34567])(
    '%d, a double beside one of few places, means what its text of 15 digits says',
    (value) => {
      expect(ofCell(value)).toEqual(decimal(value.toPrecision(15)));
    },
  );

  test('any decimal of up to 15 digits survives the way through a double', () => {
    const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(digits, fc.integer({ min: -250, max: 250 }), (whole, power) => {
        const text = `${String(whole)}e${String(power)}`;
        expect(isSame(ofCell(Number(text)), new Big(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a double means the number of 15 digits that is nearest to its exact binary value', () => {
    const magnitudes = fc.double({ noNaN: true, min: 1e-9, max: 1e20 });
    fc.assert(
      fc.property(magnitudes, fc.boolean(), (magnitude, below) => {
        const value = below ? -magnitude : magnitude;
        return isSame(ofCell(value), new Big(value.toPrecision(100)).prec(15, Big.roundHalfUp));
      }),
      { numRuns: 500 },
    );
  });
});

describe('writing', () => {
  test.each([
    ['2.1', 2, '2.10', '2.1'],
    ['91.996', 3, '91.996', '91.996'],
    ['91.996', 2, '92.00', '92'],
    ['100', 0, '100', '100'],
    ['100', 2, '100.00', '100'],
    ['0.05', 1, '0.1', '0.1'],
    ['-0.05', 1, '-0.1', '-0.1'],
    ['-0.04', 1, '0.0', '0'],
    ['-12.5', 1, '-12.5', '-12.5'],
    ['0.007', 3, '0.007', '0.007'],
    ['0', 2, '0.00', '0'],
  ])('%s to %d places is %s, or %s without trailing zeros', (value, places, exact, short) => {
    expect([fixed(decimal(value), places), upTo(decimal(value), places)]).toEqual([exact, short]);
  });

  test('an independent decimal library writes the same', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 10 }), (text, places) => {
        const written = new Big(text).toFixed(places, Big.roundHalfUp);
        expect(fixed(decimal(text), places)).toBe(/[1-9]/.test(written) ? written : written.replace('-', ''));
      }),
    );
  });

  test('what is written without trailing zeros is the same number, and as short as can be', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 10 }), (text, places) => {
        const short = upTo(decimal(text), places);
        expect(decimal(short)).toEqual(round(decimal(text), places));
        expect(short).not.toMatch(/\.\d*0$|\.$|^-0$/);
      }),
    );
  });
});

describe('places to tell two numbers apart', () => {
  test.each([
    ['91.996', '92', 2, 3],
    ['91.996', '92', 4, 4],
    ['91.99', '92', 2, 2],
    ['92', '92', 2, 2],
    ['107.00001', '107', 0, 5],
    ['0.4', '0.6', 0, 0],
    ['0.6', '0.9', 0, 1],
  ])('%s and %s, at least %d: %d', (a, b, least, places) => {
    expect(placesToTellApart(decimal(a), decimal(b), least)).toBe(places);
  });

  test('a difference too small to show stops at the most', () => {
    const third = fraction(1n, 3n);
    const almost = fraction(10n ** 60n - 1n, 3n * 10n ** 60n);
    expect([placesToTellApart(third, almost, 2), placesToTellApart(third, almost, 2, 7)]).toEqual([40, 7]);
  });

  test('they suffice, they keep the order, and one fewer would not do', () => {
    fc.assert(
      fc.property(
        anyDecimal,
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 0, max: 4 }),
        (text, apart, least) => {
          const a = decimal(text);
          const b = decimal(new Big(text).plus(new Big(apart).div(1e6)).toFixed());
          const places = placesToTellApart(a, b, least);
          expect(compare(decimal(fixed(a, places)), decimal(fixed(b, places)))).toBe(compare(a, b));
          if (places > least) expect(fixed(a, places - 1)).toBe(fixed(b, places - 1));
          else expect(places).toBe(least);
        },
      ),
    );
  });
});
