import { entryChecks, type Entered } from '../../../src/checks';
import type { Figure } from '../../../src/core';
import { codeOf, entry } from '../given';

interface Example {
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly figure: Partial<Figure>;
  readonly bad: readonly Entered[];
  readonly good: readonly Entered[];
}

const count: Partial<Figure> = { kind: 'count' };
const amount: Partial<Figure> = { kind: 'amount' };
const below: Partial<Figure> = { kind: 'amount', negative: true };
const degree: Partial<Figure> = { kind: 'degree' };
const answer: Partial<Figure> = { kind: 'yesNo' };
const date: Partial<Figure> = { kind: 'date' };
const share: Partial<Figure> = { kind: 'amount', atMost: '100' };

const examples: readonly Example[] = [
  { code: 'V001', level: 'warning', figure: count, bad: [null, '', '   ', '　'], good: [0, '不适用'] },
  { code: 'V001', level: 'warning', figure: degree, bad: [null, ' '], good: ['未落实'] },
  { code: 'V001', level: 'warning', figure: answer, bad: [null, ''], good: ['否', false] },
  { code: 'V001', level: 'warning', figure: date, bad: [null, ''], good: [41_090] },
  {
    code: 'V002',
    level: 'error',
    figure: amount,
    bad: ['12', '12人', '1,200', '９２', '92%', '—', '无', '不适用。'],
    good: [12, 0, '不适用', ' 不适用 '],
  },
  { code: 'V003', level: 'error', figure: amount, bad: [{ error: '#DIV/0!' }, { error: '#N/A' }], good: [1] },
  { code: 'V003', level: 'error', figure: degree, bad: [{ error: '#REF!' }], good: ['落实'] },
  { code: 'V004', level: 'error', figure: amount, bad: [-1, -0.000001], good: [0, -0, 0.000001] },
  { code: 'V004', level: 'error', figure: count, bad: [-1, -0.5], good: [0] },
  {
    code: 'V005',
    level: 'error',
    figure: count,
    bad: [2.5, 0.1, 2.00000000000001],
    good: [2, 2.0000000000000004, 1e14],
  },
  {
    code: 'V006',
    level: 'error',
    figure: degree,
    bad: ['已落实', '是', 1, true, '部分 落实'],
    good: ['落实', '部分落实', ' 未落实 '],
  },
  {
    code: 'V007',
    level: 'error',
    figure: answer,
    bad: ['对', 'yes', 'Y', 1, 0, '落实'],
    good: ['是', ' 否 ', true, false],
  },
  {
    code: 'V008',
    level: 'error',
    figure: date,
    bad: ['2012年', '2012-02-30', '6月30日', true, 60, 20_120_630, 0, -1, '2012-6-31'],
    good: [41_090, '2012-06-30'],
  },
  { code: 'V009', level: 'error', figure: amount, bad: [true, false], good: [1, 0] },
  { code: 'V009', level: 'error', figure: count, bad: [true, false], good: [1, 0] },
  {
    code: 'V010',
    level: 'error',
    figure: below,
    bad: [1e15, -1e15, 1e300],
    good: [999_999_999_999_999, -999_999_999_999_999, 1e-300],
  },
  {
    code: 'V011',
    level: 'error',
    figure: share,
    bad: [100.000001, 101, 1e14],
    good: [100, 99.999999, 100.00000000000001],
  },
];

describe.each(examples)('$code on a figure of kind $figure.kind', ({ code, level, figure, bad, good }) => {
  test.each(bad)('refuses %p', (value) => {
    const { value: read, issue } = entry(figure, value);
    expect(issue).toMatchObject({ code, level, unit: '甲区', figure: 'a' });
    expect(read).toEqual({ kind: level === 'error' ? 'unusable' : 'missing' });
  });

  test.each(good)('lets %p pass', (value) => {
    expect(codeOf(figure, value)).toBe('none');
  });
});

test('every check has its examples here', () => {
  expect([...new Set(examples.map(({ code }) => code))].toSorted()).toEqual(
    entryChecks.map(({ code }) => code).toSorted(),
  );
});

test('every check has a code of its own', () => {
  expect(new Set(entryChecks.map(({ code }) => code)).size).toBe(entryChecks.length);
});

test('below zero is welcome where a figure may be', () => {
  expect([codeOf(below, -1), codeOf(amount, -1)]).toEqual(['none', 'V004']);
});

test('a blank is no issue where the figure is optional, and missing all the same', () => {
  expect(entry({ kind: 'count', optional: true }, null)).toEqual({ value: { kind: 'missing' } });
  expect(codeOf({ kind: 'count', optional: true }, '12')).toBe('V002');
});

describe('what is said about an issue', () => {
  test('where it stands, what was found, what was expected and how to mend it', () => {
    expect(entry({ kind: 'count', unit: { zh: '人', en: 'persons' } }, '12人').issue).toEqual({
      level: 'error',
      code: 'V002',
      unit: '甲区',
      figure: 'a',
      cell: "'数据填报'!F3",
      found: '12人',
      expected: { zh: '不小于 0 的整数', en: 'a whole number, 0 or more' },
      message: { zh: '数据a应为数值，填的是文字', en: 'figure a is text where a number belongs' },
      fix: {
        zh: '只填数字，不带单位、百分号、逗号和空格（计量单位：人）',
        en: 'Enter digits only, without unit, per cent sign, commas or spaces (unit: persons)',
      },
    });
  });

  test.each<[Entered, Partial<Figure>, string]>([
    [null, count, ''],
    [-2.5, amount, '-2.5'],
    [true, amount, 'TRUE'],
    [false, amount, 'FALSE'],
    [{ error: '#DIV/0!' }, amount, '#DIV/0!'],
  ])('%p is told as it stands in the cell', (value, figure, found) => {
    expect(entry(figure, value).issue?.found).toBe(found);
  });

  test('a text of 200 characters is told whole, a longer one is cut', () => {
    expect(entry(amount, 'x'.repeat(200)).issue?.found).toBe('x'.repeat(200));
    expect(entry(amount, 'x'.repeat(201)).issue?.found).toBe(`${'x'.repeat(200)}…`);
  });

  test('the most that is possible is named', () => {
    const { issue } = entry(share, 101);
    expect(issue?.message).toEqual({ zh: '数据a不能大于 100', en: 'figure a cannot be more than 100' });
    expect(issue?.expected).toEqual({ zh: '不小于 0 的数值，不大于 100', en: 'a number, 0 or more, at most 100' });
  });

  test.each(examples)('$code speaks of the figure in both languages', ({ figure, bad: [first = null] }) => {
    const { issue } = entry(figure, first);
    expect([issue?.message.zh, issue?.message.en]).toEqual([
      expect.stringContaining('数据a'),
      expect.stringContaining('figure a'),
    ]);
    for (const text of [issue?.fix, issue?.expected]) expect(text?.zh && text.en).toBeTruthy();
  });
});
