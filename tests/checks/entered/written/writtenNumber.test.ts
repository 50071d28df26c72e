import { readWritten } from '../../../../src/checks/entered/written/writtenNumber';

test.each<[string, string, string]>([
  ['12', '12', ''],
  ['-12.50', '-12.50', ''],
  ['.5', '0.5', ''],
  ['+.5', '+0.5', ''],
  ['1,234', '1234', ''],
  ['1,234,567.89', '1234567.89', ''],
  ['1 234.5', '1234.5', ''],
  ['１２．５％', '12.5', '%'],
  ['12 人', '12', '人'],
  ['12人 次', '12', '人次'],
  ['1\u200B2', '12', ''],
  ["'12", '12', ''],
  ['＇１２', '12', ''],
  ['1-', '1', '-'],
  ['１２。５', '12', '。5'],
])('%j says %s and %j', (text, decimal, suffix) => {
  expect(readWritten(text)).toMatchObject({ decimal, suffix });
});

test.each(['1,23', '12,345,67', '0,123', '1,2345', '1,234 567', '1,234,', ',123', '12.', '1..2', '1.2.3', '--1', 'a1', '', '.', '- -3'])(
  '%j says no number, or more than one',
  (text) => {
    expect(readWritten(text)).toBeUndefined();
  },
);

test.each(['12 34', '1  234', '1 23', '1234 567', '0 123', '12 . 5', '1\n234 5'])('%j has spaces that leave several readings', (text) => {
  expect(readWritten(text)).toMatchObject({ spaces: true, suffix: '' });
  expect(readWritten(text)).not.toHaveProperty('decimal');
});

test.each<[string, boolean, boolean, boolean]>([
  ['12', false, false, false],
  ['１2', true, false, false],
  ['12％', true, false, false],
  ['−12', true, false, false],
  ['12\u3000', false, true, false],
  ['12\u00AD', false, true, false],
  ['1,234', false, false, true],
  ['1，234', true, false, true],
  ['１ ２３４', true, true, false],
])('%j: full width %s, spaces %s, separators %s', (text, fullWidth, spaces, separators) => {
  expect(readWritten(text)).toMatchObject({ fullWidth, spaces, separators });
});

test('sixty characters may be a number, sixty-one are a sentence', () => {
  expect([readWritten('1'.repeat(60)), readWritten('1'.repeat(61))]).toEqual([expect.anything(), undefined]);
});

test('a text made to wear out a pattern is answered at once', () => {
  expect(readWritten(`1${',111'.repeat(2000)}x`)).toBeUndefined();
  expect(readWritten(`1${' '.repeat(57)}x,`)).toMatchObject({ decimal: '1', suffix: 'x,' });
});
