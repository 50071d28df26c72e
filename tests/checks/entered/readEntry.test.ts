import type { Entered } from '../../../src/checks';
import { dayOf, decimal, type Figure, type FigureValue } from '../../../src/core';
import { degree, figure, no, notApplicable, on, yes } from '../../core/given';
import { checked, entry } from '../given';

const number = (text: string): FigureValue => ({ kind: 'number', value: decimal(text) });

describe('what an entry means', () => {
  test.each<[Figure['kind'], Entered, FigureValue]>([
    ['amount', 107.00000000000001, number('107')],
    ['amount', 0.1 + 0.2, number('0.3')],
    ['amount', -0, number('0')],
    ['count', 2.0000000000000004, number('2')],
    ['degree', '落实', degree('full')],
    ['degree', '部分落实', degree('part')],
    ['degree', ' 未落实', degree('none')],
    ['yesNo', '是', yes],
    ['yesNo', '否 ', no],
    ['yesNo', true, yes],
    ['yesNo', false, no],
    ['date', '2012-06-30', on('2012-06-30')],
  ])('of kind %s: %p', (kind, value, expected) => {
    expect(entry({ kind }, value)).toEqual({ value: expected });
  });

  test('不适用 may stand in a figure of any kind', () => {
    for (const kind of ['count', 'amount', 'degree', 'yesNo', 'date'] as const) {
      expect(entry({ kind }, '不适用')).toEqual({ value: notApplicable });
    }
  });

  test('an entry that was never made is blank, without a cell to point at', () => {
    const { figures, issues } = checked([figure('a'), figure('b')], { a: 1 });
    expect(figures.get('b')).toEqual({ kind: 'missing' });
    expect(issues.map(({ code, figure: of, cell }) => [code, of, cell])).toEqual([['V001', 'b', undefined]]);
  });

  test('entries of figures that the scheme does not know are left aside', () => {
    const { figures, issues } = checked([figure('a')], { a: 1, stray: '?' });
    expect([[...figures.keys()], issues]).toEqual([['a'], []]);
  });
});

describe('dates', () => {
  const day = (value: number | string): number | string => {
    const { value: read, issue } = entry({ kind: 'date' }, value);
    return read.kind === 'date' ? read.day : (issue?.code ?? '');
  };

  test.each([
    '2012-06-30',
    '2012/6/30',
    '2012.6.30',
    '2012年6月30日',
    '2012年06月30',
    ' 2012-6-30 ',
    '2012 年 6 月 30 日',
  ])('the text %p is 30 June 2012', (text) => {
    expect(day(text)).toBe(dayOf('2012-06-30'));
  });

  test.each<[number, string]>([
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [41_090, '2012-06-30'],
    [41_090.999, '2012-06-30'],
    [40_968, '2012-02-29'],
    [2_958_465, '9999-12-31'],
  ])('the serial number %d is %s', (serial, iso) => {
    expect(day(serial)).toBe(dayOf(iso));
  });

  test.each([60, 0, -5, 2_958_466, 20_120_630])('the serial number %d is no day', (serial) => {
    expect(day(serial)).toBe('V008');
  });

  test.each([
    '2012-02-30',
    '2011-02-29',
    '2012-13-01',
    '2012-0-1',
    '30/6/2012',
    '12-6-30',
    '2012-6',
    '六月三十日',
    '2012-06-30 8:00',
  ])('the text %p is no day', (text) => {
    expect(day(text)).toBe('V008');
  });

  test('29 February counts in leap years', () => {
    expect([day('2012-2-29'), day('2011-2-28')]).toEqual([dayOf('2012-02-29'), dayOf('2011-02-28')]);
  });
});
