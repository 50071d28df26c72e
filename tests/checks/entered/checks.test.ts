import type { Entered, EntryExample } from '../../../src/checks';
import { readEntry } from '../../../src/checks/entered';
import { amount, answer, below, codesOf, count, date, degree, figureOf, issuesOf, money, percent, perMille, reading, share, valueOf } from './given';

interface Pairs {
  readonly code: string;
  readonly figure: EntryExample['figure'];
  readonly bad: readonly Entered[];
  readonly good: readonly Entered[];
}

const pairs: readonly Pairs[] = [
  { code: 'V001', figure: count, bad: [null, '', '   ', '\u3000', '\u00A0', '\u200B'], good: [0, '不适用'] },
  { code: 'V001', figure: degree, bad: [null, ' '], good: ['未落实'] },
  { code: 'V001', figure: answer, bad: [null, ''], good: ['否', false] },
  { code: 'V001', figure: date, bad: [null, ''], good: [41_090] },
  {
    code: 'V002',
    figure: amount,
    bad: ['约1900人', '1,23', '12,34,567', '0,123', '1.234,5', '0,5', '12.', '1e3', '1.2.3', '1/2', '十二', '12A', '12人34', '(12)', '不适用。', '+', '12;13', '1-', '１２。５', '1'.repeat(61)],
    good: [12, 0, '不适用', ' 不适用 '],
  },
  { code: 'V003', figure: amount, bad: [{ error: '#DIV/0!' }, { error: '#N/A' }], good: [1] },
  { code: 'V003', figure: degree, bad: [{ error: '#REF!' }], good: ['落实'] },
  { code: 'V004', figure: amount, bad: [-1, -0.000001, '-1', '－3'], good: [0, -0, 0.000001] },
  { code: 'V004', figure: count, bad: [-1, -0.5, '-2人'], good: [0] },
  { code: 'V005', figure: count, bad: [2.5, 0.1, 2.00000000000001, '2.5', '2.5人'], good: [2, 2.0000000000000004, 1e14] },
  { code: 'V006', figure: degree, bad: ['已落实', '是', 1, true, '落实。'], good: ['落实', '部分落实', ' 未落实 ', '\u3000落实\u200B'] },
  { code: 'V007', figure: answer, bad: ['对', 'yes', 'Y', 1, 0, '落实', '是的'], good: ['是', ' 否 ', '\u00A0是', true, false] },
  { code: 'V008', figure: date, bad: ['2012年', '2012', '2012-02-30', '6月30日', true, 60, 20_120_630, 0, -1, '2012-6-31'], good: [41_090] },
  { code: 'V009', figure: amount, bad: [true, false], good: [1, 0] },
  { code: 'V009', figure: count, bad: [true, false], good: [1, 0] },
  {
    code: 'V010',
    figure: below,
    bad: [1e15, -1e15, 1e300, '1000000000000000', '-1000000000000001', '1234567890123456'],
    good: [999_999_999_999_999, -999_999_999_999_999, 1e-300],
  },
  { code: 'V011', figure: share, bad: [100.000001, 101, 1e14, '100.5%', '101'], good: [100, 99.999999, 100.00000000000001] },
  { code: 'V012', figure: amount, bad: ['12', '12.50', '.5', '+5', '007', "'12", '999999999999999'], good: [12, 12.5] },
  { code: 'V013', figure: amount, bad: [' 12', '12 ', '12\n', '\u00A012', '\u300012', '12\u200B', '\uFEFF12', '1 234', '1\u00A0234 567', '12 34', '1  234', '0 123', '1 2 . 5'], good: [12] },
  { code: 'V013', figure: degree, bad: ['部分 落实', '落\u3000实', '未\u200B落实', '不 适 用'], good: ['部分落实', ' 落实'] },
  { code: 'V013', figure: date, bad: ['不 适用'], good: ['不适用'] },
  { code: 'V014', figure: amount, bad: ['９２', '１２．５', '＋５', '１，２３４', '12．5', '１２人', '１ ２３４'], good: [92] },
  { code: 'V015', figure: amount, bad: ['1,234', '12,345,678', '1,234.5', '999,999,999,999,999'], good: [1234] },
  { code: 'V016', figure: percent, bad: ['92%', '92 %', '92.5%', '1,234%'], good: [92] },
  { code: 'V016', figure: perMille, bad: ['9.2‰', '9.2 ‰'], good: [9.2] },
  { code: 'V017', figure: percent, bad: ['9.2‰', '９２‰'], good: [9.2] },
  { code: 'V017', figure: perMille, bad: ['92%', '92％'], good: [92] },
  { code: 'V017', figure: count, bad: ['92%', '-92%'], good: [92] },
  { code: 'V017', figure: money, bad: ['92%', '92‰'], good: [92] },
  { code: 'V018', figure: count, bad: ['12人', '0人', '12 人', '12 persons', '1,234人'], good: [12] },
  { code: 'V018', figure: money, bad: ['35.6万元', '35.6 万元'], good: [35.6] },
  { code: 'V018', figure: { kind: 'amount', unit: { zh: '元/人', en: 'yuan per head' } }, bad: ['22元/人', '22 元/人'], good: [22] },
  { code: 'V019', figure: money, bad: ['356000元', '35.6万', '0.00356亿元', '356千元', '３５６０００元', '12人'], good: [35.6] },
  { code: 'V019', figure: count, bad: ['3万', '3万人', '12名', '12户', '-3次'], good: [30_000] },
  { code: 'V020', figure: amount, bad: ['无', '没有', '—', '——', '-', '－', '/', '／', 'NA', 'n/a', 'N / A', ' 无 ', 'null', '×'], good: [0, '不适用'] },
  { code: 'V023', figure: date, bad: [2012, 61, 32_873, '1989-12-31'], good: [32_874, 41_090] },
  { code: 'V029', figure: amount, bad: ['0.1234567890123456', '12345678.90123456', '123456789012345.6'], good: [0.123456789012345] },
];

describe.each(pairs)('$code on a figure of kind $figure.kind', ({ code, figure, bad, good }) => {
  test.each(bad)('refuses %j', (value) => {
    expect(codesOf(figure, value)).toEqual([code]);
    expect(valueOf(figure, value)).toEqual({ kind: code === 'V001' ? 'missing' : 'unusable' });
  });

  test.each(good)('lets %j pass', (value) => {
    expect(codesOf(figure, value)).toEqual([]);
  });
});

describe('rates of doubtful size are scored all the same', () => {
  test.each<[string, EntryExample['figure'], readonly number[], readonly number[]]>([
    ['V024', percent, [0.92, 0.999999, 1e-9], [0, 1, 1.000001]],
    ['V024', perMille, [0.0999, 0.05], [0.1, 0.92, 0]],
    ['V024', { ...percent, atMost: '100' }, [0.5], [50]],
    ['V025', percent, [100.000001, 159], [100, 99.9]],
    ['V025', perMille, [1000.1], [1000, 159]],
  ])('%s', (code, figure, doubtful, usual) => {
    for (const value of doubtful) {
      expect([value, codesOf(figure, value)]).toEqual([value, [code]]);
      expect(valueOf(figure, value).kind).toBe('number');
    }
    for (const value of usual) expect([value, codesOf(figure, value)]).toEqual([value, []]);
  });

  test.each<[string, EntryExample['figure']]>([
    ['may be negative, as growth', { ...percent, negative: true }],
    ['is 1 at most', { ...percent, atMost: '1' }],
    ['is no rate', amount],
  ])('0.92 is no doubt where the figure %s', (_, figure) => {
    expect(codesOf(figure, 0.92)).toEqual([]);
  });

  test('a percentage format is said to turn 92 into 0.92', () => {
    expect(issuesOf(percent, 0.92)[0]).toMatchObject({
      level: 'warning',
      message: { zh: expect.stringMatching(/0\.92%.*92%.*百分比格式/u), en: expect.stringMatching(/percentage format/u) },
    });
  });
});

describe('numbers that show as days', () => {
  const shown = (facts: EntryExample['figure'], value: Entered): readonly string[] =>
    reading(facts, { value, showsDay: true }).issues.map(({ code }) => code);

  test('are errors in figures that take numbers, and welcome in those that take days', () => {
    expect([shown(count, 40_972), shown(amount, 40_972.5), shown(count, -1), shown(date, 40_972)]).toEqual([['V021'], ['V021'], ['V021'], []]);
  });

  test('are told with the day that the cell shows', () => {
    const [issue] = reading(count, { value: 40_972, showsDay: true }).issues;
    expect([issue?.message.zh, issue?.repair]).toEqual([expect.stringContaining('（2012-03-04）'), undefined]);
  });

  test('a text in such a cell is judged as a text', () => {
    expect(shown(count, '12')).toEqual(['V012']);
  });
});

describe('dates as text', () => {
  test.each(['2012-06-30', '2012年6月30日', '２０１２－０６－３０', '2012/6/30\u200B', '２０１２年６月３０日'])('%j counts, is noted, and can become a date', (value) => {
    expect(issuesOf(date, value)).toEqual([expect.objectContaining({ code: 'V022', level: 'note', repair: { to: 41_090, shown: '2012-06-30' } })]);
    expect(valueOf(date, value)).toEqual(valueOf(date, 41_090));
  });

  test('are not noted where there is no cell', () => {
    expect(readEntry(figureOf(date), { value: '2012-06-30' }, '甲区').issues).toEqual([]);
  });
});

describe('the cell', () => {
  test('a formula, a hidden row and a merged area are each told of one value, which counts', () => {
    const { value, issues } = reading(count, { value: 12, formula: '=5+7', hidden: true, merged: true });
    expect(issues.map(({ code, level }) => [code, level])).toEqual([
      ['V028', 'warning'],
      ['V026', 'note'],
      ['V027', 'note'],
    ]);
    expect(value.kind).toBe('number');
  });

  test('they are told of an erroneous value too, after the error', () => {
    expect(reading(count, { value: '12', hidden: true }).issues.map(({ code }) => code)).toEqual(['V012', 'V027']);
  });

  test('a blank one is told as blank alone, and that it is merged', () => {
    const { issues } = reading(count, { value: null, hidden: true, merged: true, formula: '=""' });
    expect(issues.map(({ code, message }) => [code, message.zh])).toEqual([['V001', expect.stringContaining('合并')]]);
  });

  test('the result of a formula is never repaired', () => {
    expect(reading(count, { value: '12人' }).issues[0]?.repair).toEqual({ to: 12 });
    expect(reading(count, { value: '12人', formula: '="12"&"人"' }).issues[0]).not.toHaveProperty('repair');
  });
});

test('below zero is welcome where a figure may be', () => {
  expect([codesOf(below, -1), codesOf(amount, -1)]).toEqual([[], ['V004']]);
});

test('a blank is no issue where the figure is optional, and missing all the same', () => {
  expect(reading({ kind: 'count', optional: true }, { value: null })).toEqual({ value: { kind: 'missing' }, issues: [] });
  expect(codesOf({ kind: 'count', optional: true }, '12')).toEqual(['V012']);
});

describe('what is said about an issue', () => {
  test('where it stands, what was found, what was expected, how to mend it and what the cell would hold then', () => {
    expect(issuesOf({ kind: 'count', unit: { zh: '人', en: 'persons' } }, '12人')).toEqual([
      {
        level: 'error',
        code: 'V018',
        unit: '甲区',
        figure: 'a',
        cell: "'数据填报'!F3",
        found: '12人',
        expected: { zh: '不小于 0 的整数', en: 'a whole number, 0 or more' },
        message: { zh: '数据a带了单位“人”，存成了文本', en: 'figure a is text with its unit (persons)' },
        fix: { zh: '只填 12，不写单位', en: 'Enter 12 only, without the unit' },
        repair: { to: 12 },
      },
    ]);
  });

  test.each<[Entered, EntryExample['figure'], string]>([
    [null, count, ''],
    [-2.5, amount, '-2.5'],
    [true, amount, 'TRUE'],
    [false, amount, 'FALSE'],
    [{ error: '#DIV/0!' }, amount, '#DIV/0!'],
  ])('%p is told as it stands in the cell', (value, figure, found) => {
    expect(issuesOf(figure, value)[0]?.found).toBe(found);
  });

  test('a text of 200 characters is told whole, a longer one is cut', () => {
    expect(issuesOf(amount, 'x'.repeat(200))[0]?.found).toBe('x'.repeat(200));
    expect(issuesOf(amount, 'x'.repeat(201))[0]?.found).toBe(`${'x'.repeat(200)}…`);
  });

  test('the most that is possible is named', () => {
    const [issue] = issuesOf(share, 101);
    expect(issue?.message).toEqual({ zh: '数据a不能大于 100', en: 'figure a cannot be more than 100' });
    expect(issue?.expected).toEqual({ zh: '不小于 0 的数值，不大于 100', en: 'a number, 0 or more, at most 100' });
  });

  test.each<[string, EntryExample['figure'], string]>([
    ['356000元', money, '35.6'],
    ['35.6万', money, '35.6'],
    ['0.5亿元', money, '5000'],
    ['3万人', count, '30000'],
    ['１，２００元', money, '0.12'],
  ])('%s is converted for the advice, not for the cell', (value, figure, said) => {
    const [issue] = issuesOf(figure, value);
    expect([issue?.code, issue?.fix.zh, issue?.repair]).toEqual(['V019', expect.stringContaining(`合 ${said} `), undefined]);
  });

  test('a unit that measures something else is not converted', () => {
    expect(issuesOf(money, '12人')[0]?.fix.zh).toBe('请核对后按“万元”只填数字');
  });

  test('a bare year is told as a year', () => {
    expect(issuesOf(date, 2012)[0]?.message.zh).toContain('只填了年份');
    expect(issuesOf(date, 61)[0]?.message.zh).toContain('1900-03-01');
  });

  test('a long formula is cut', () => {
    const [issue] = reading(count, { value: 1, formula: `=${'1+'.repeat(100)}1` }).issues;
    expect([issue?.message.zh.length ?? 0, issue?.message.zh.endsWith('…')]).toEqual([expect.any(Number), true]);
    expect(issue?.message.zh.length).toBeLessThan(120);
  });
});
