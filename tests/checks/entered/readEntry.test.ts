import type { Entered } from '../../../src/checks';
import { dayOf, decimal, type Figure, type FigureValue } from '../../../src/core';
import { degree, no, notApplicable, on, yes } from '../../core/given';
import { reading, valueOf } from './given';

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
    ['date', 41_090, on('2012-06-30')],
  ])('of kind %s: %p', (kind, value, expected) => {
    expect(reading({ kind }, { value })).toEqual({ value: expected, issues: [] });
  });

  test.each(['不适用', ' 不适用', '不适用\u3000', '\u200B不适用\u00A0'])('%j may stand in a figure of any kind', (value) => {
    for (const kind of ['count', 'amount', 'degree', 'yesNo', 'date'] as const) {
      expect(reading({ kind }, { value })).toEqual({ value: notApplicable, issues: [] });
    }
  });
});

describe('dates', () => {
  const day = (value: number | string): number | string => {
    const { value: read, issues } = reading({ kind: 'date' }, { value });
    return read.kind === 'date' ? read.day : (issues[0]?.code ?? '');
  };

  test.each([
    '2012-06-30',
    '2012/6/30',
    '2012.6.30',
    '2012年6月30日',
    '2012年06月30',
    ' 2012-6-30 ',
    '2012 年 6 月 30 日',
    '２０１２年６月３０日',
    '2012\u200B-6-30\u3000',
  ])('the text %j is 30 June 2012', (text) => {
    expect(day(text)).toBe(dayOf('2012-06-30'));
  });

  test.each<[number, string]>([
    [32_874, '1990-01-01'],
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

  test.each([61, 2012, 25_569, 32_873.999])('the serial number %d is no day of our time', (serial) => {
    expect(day(serial)).toBe('V023');
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

test('a degree is no answer, and an answer no degree', () => {
  expect([valueOf({ kind: 'yesNo' }, '落实'), valueOf({ kind: 'degree' }, '是')]).toEqual([{ kind: 'unusable' }, { kind: 'unusable' }]);
});
