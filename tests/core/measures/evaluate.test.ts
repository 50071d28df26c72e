import { evaluate, isoOf, type Operand } from '../../../src/core';
import {
  constant,
  degree,
  exactly,
  figures,
  missing,
  no,
  notApplicable,
  on,
  unusable,
  yes,
  type Given,
} from '../given';

const valueOf = (operand: Operand, given: Given = {}): string => {
  const found = evaluate(operand, figures(given));
  switch (found.kind) {
    case 'known':
      return exactly(found.value);
    case 'missing':
      return `missing ${found.figures.join(' ')}`;
    case 'notApplicable':
      return `not applicable${found.figure === undefined ? '' : ` ${found.figure}`}`;
    case 'undefined':
      return 'undefined';
  }
};

describe('a figure', () => {
  test('of a number is that number', () => {
    expect(valueOf('a', { a: '-3.25' })).toBe('-3.25');
  });

  test('of yes or no counts as 1 or 0', () => {
    expect([valueOf('a', { a: yes }), valueOf('a', { a: no })]).toEqual(['1', '0']);
  });

  test('of a date counts days since 1 January 1970', () => {
    expect([valueOf('a', { a: on('1970-01-02') }), valueOf('a', { a: on('1969-12-31') })]).toEqual(['1', '-1']);
  });

  test('that is absent, blank or unusable is missing', () => {
    expect([valueOf('a'), valueOf('a', { a: missing }), valueOf('a', { a: unusable })]).toEqual([
      'missing a',
      'missing a',
      'missing a',
    ]);
  });

  test('that does not apply says so', () => {
    expect(valueOf('a', { a: notApplicable })).toBe('not applicable a');
  });

  test('of a degree has no number', () => {
    expect(() => valueOf('a', { a: degree('full') })).toThrow(RangeError);
  });
});

describe('operands', () => {
  const given = { a: '3', b: '-4.5', c: '0.5', zero: '0' };

  test.each<[string, Operand, string]>([
    ['a constant', constant('92.5'), '92.5'],
    ['a sum', { kind: 'sum', of: ['a', 'b', 'c'] }, '-1'],
    ['a sum of one', { kind: 'sum', of: ['a'] }, '3'],
    ['a difference', { kind: 'difference', from: 'a', subtract: 'b' }, '7.5'],
    ['a product', { kind: 'product', of: ['a', 'b', 'c'] }, '-6.75'],
    ['a product with zero', { kind: 'product', of: ['a', 'zero'] }, '0'],
    ['a ratio', { kind: 'ratio', of: 'a', per: 'c' }, '6'],
    ['a ratio that no decimal says', { kind: 'ratio', of: 'c', per: 'a' }, '1/6'],
    ['a ratio of hundred', { kind: 'ratio', of: 'a', per: 'c', scale: '100' }, '600'],
    ['a ratio of thousand', { kind: 'ratio', of: 'a', per: 'c', scale: '1000' }, '6000'],
    ['a ratio of zero', { kind: 'ratio', of: 'zero', per: 'a' }, '0'],
    ['a growth', { kind: 'growth', now: 'a', before: 'c', scale: '100' }, '500'],
    ['a growth without scale', { kind: 'growth', now: 'c', before: constant('2') }, '-0.75'],
    ['no growth', { kind: 'growth', now: 'a', before: 'a', scale: '100' }, '0'],
    ['a mean', { kind: 'mean', of: ['a', 'b', 'c'] }, '-1/3'],
    ['a maximum', { kind: 'maximum', of: ['b', 'a', 'c'] }, '3'],
    ['a minimum', { kind: 'minimum', of: ['a', 'b', 'c'] }, '-4.5'],
    ['a magnitude', { kind: 'absolute', of: 'b' }, '4.5'],
    ['a ceiling', { kind: 'ceiling', of: 'c' }, '1'],
    ['a ceiling below zero', { kind: 'ceiling', of: 'b' }, '-4'],
    ['a ceiling of a whole number', { kind: 'ceiling', of: 'a' }, '3'],
  ])('%s', (_, operand, expected) => {
    expect(valueOf(operand, given)).toBe(expected);
  });

  test('a day compares with a figure of kind date', () => {
    const late: Operand = {
      kind: 'difference',
      from: 'a',
      subtract: { kind: 'day', value: { value: '2012-06-30', basis: 'document' } },
    };
    expect([valueOf(late, { a: on('2012-07-02') }), valueOf(late, { a: on('2012-06-30') })]).toEqual(['2', '0']);
    expect(isoOf(15_521)).toBe('2012-06-30');
  });

  test('what the county makes up of a shortfall: other + max(0, own − 9)', () => {
    const made: Operand = {
      kind: 'sum',
      of: [
        'other',
        { kind: 'maximum', of: [constant('0'), { kind: 'difference', from: 'own', subtract: constant('9') }] },
      ],
    };
    expect([valueOf(made, { other: '12', own: '10' }), valueOf(made, { other: '12', own: '8' })]).toEqual(['13', '12']);
  });

  test('107 boys to 100 girls is 107 exactly, 1/3 thrice is 1', () => {
    expect(valueOf({ kind: 'ratio', of: 'a', per: 'b', scale: '100' }, { a: '107', b: '100' })).toBe('107');
    const third: Operand = { kind: 'ratio', of: constant('1'), per: constant('3') };
    expect(valueOf({ kind: 'sum', of: [third, third, third] })).toBe('1');
  });
});

describe('a denominator of zero', () => {
  test.each<[string, Operand]>([
    ['a ratio', { kind: 'ratio', of: 'a', per: 'zero' }],
    ['a ratio of zero to zero', { kind: 'ratio', of: 'zero', per: 'zero' }],
    ['a growth', { kind: 'growth', now: 'a', before: 'zero' }],
    ['a sum of such a ratio', { kind: 'sum', of: ['a', { kind: 'ratio', of: 'a', per: 'zero' }] }],
    ['a ratio to such a ratio', { kind: 'ratio', of: 'a', per: { kind: 'ratio', of: 'a', per: 'zero' } }],
  ])('leaves %s undefined', (_, operand) => {
    expect(valueOf(operand, { a: '5', zero: '0' })).toBe('undefined');
  });
});

describe('what stands in the way: 不适用 before missing before a zero denominator', () => {
  const undefinedOne: Operand = { kind: 'ratio', of: 'one', per: 'zero' };
  const given: Given = { one: '1', zero: '0', none: notApplicable, gone: missing };
  const wholes: readonly [string, (of: readonly Operand[]) => Operand][] = [
    ['sum', (of) => ({ kind: 'sum', of })],
    ['product', (of) => ({ kind: 'product', of })],
    ['mean', (of) => ({ kind: 'mean', of })],
    ['maximum', (of) => ({ kind: 'maximum', of })],
    ['minimum', (of) => ({ kind: 'minimum', of })],
  ];

  test.each(wholes)('in a %s, in any order', (_, combined) => {
    const obstacles: readonly Operand[] = ['one', undefinedOne, 'gone', 'none'];
    for (const order of [obstacles, [...obstacles].reverse()]) {
      expect(valueOf(combined(order), given)).toBe('not applicable none');
      expect(valueOf(combined(order.filter((each) => each !== 'none')), given)).toBe('missing gone');
      expect(valueOf(combined(order.filter((each) => each !== 'none' && each !== 'gone')), given)).toBe('undefined');
    }
  });

  const pairs: readonly [string, (a: Operand, b: Operand) => Operand][] = [
    ['difference', (from, subtract) => ({ kind: 'difference', from, subtract })],
    ['ratio', (of, per) => ({ kind: 'ratio', of, per })],
    ['growth', (now, before) => ({ kind: 'growth', now, before })],
  ];

  test.each(pairs)('in a %s, on either side', (_, combined) => {
    const found = (a: Operand, b: Operand) => [valueOf(combined(a, b), given), valueOf(combined(b, a), given)];
    expect(found('gone', 'none')).toEqual(['not applicable none', 'not applicable none']);
    expect(found('gone', undefinedOne)).toEqual(['missing gone', 'missing gone']);
    expect(found('one', undefinedOne)).toEqual(['undefined', 'undefined']);
  });

  test('missing comes before the zero it would be divided by', () => {
    expect(valueOf({ kind: 'ratio', of: 'gone', per: 'zero' }, given)).toBe('missing gone');
    expect(valueOf({ kind: 'growth', now: 'gone', before: 'zero' }, given)).toBe('missing gone');
  });

  test('a product with zero still misses what is missing', () => {
    expect(valueOf({ kind: 'product', of: ['zero', 'gone'] }, given)).toBe('missing gone');
  });

  test('all missing figures are named, each once', () => {
    const operand: Operand = { kind: 'sum', of: ['x', { kind: 'ratio', of: 'y', per: 'x' }, 'one', 'z'] };
    expect(valueOf(operand, given)).toBe('missing x y z');
    expect(valueOf({ kind: 'growth', now: 'x', before: 'y' }, given)).toBe('missing x y');
  });
});
