import { dayOf, decimal, type FigureKind, type FigureValue } from '../../../src/core';
import { lineFrom, type Direction } from '../../../src/core/earning/line';
import { degree, figure, missing, no, notApplicable, on, unusable, yes } from '../given';
import { valueText } from './offers';

const numeral = (value: string): FigureValue => ({ kind: 'number', value: decimal(value) });

/** The first values of a line, and how long it is. */
const line = (kind: FigureKind, from: FigureValue, direction: Direction, more = {}): string => {
  const { length, at } = lineFrom(figure('a', kind, more), from, direction);
  const first = Array.from({ length: Math.min(3, length) }, (_, index) => valueText(at(index + 1)));
  return `${first.join(', ')} of ${length}`;
};

describe('the values that a figure could have instead', () => {
  it.each([
    ['whole persons upwards, as far as a cell can tell them apart', 'count', numeral('7'), 'up', '8, 9, 10 of 999999999999992'],
    ['whole persons downwards, not below zero', 'count', numeral('2'), 'down', '1, 0 of 2'],
    ['hundredths of an amount upwards', 'amount', numeral('1.5'), 'up', '1.51, 1.52, 1.53 of 999999999999849'],
    ['hundredths of an amount downwards, not below zero', 'amount', numeral('0.02'), 'down', '0.01, 0 of 2'],
    ['hundredths beside an amount with more places: the next upwards', 'amount', numeral('1.505'), 'up', '1.51, 1.52, 1.53 of 999999999999849'],
    ['and the next downwards', 'amount', numeral('1.505'), 'down', '1.5, 1.49, 1.48 of 151'],
    ['the degrees above', 'degree', degree('none'), 'up', 'part, full of 2'],
    ['the degree above', 'degree', degree('part'), 'up', 'full of 1'],
    ['no degree above the highest', 'degree', degree('full'), 'up', ' of 0'],
    ['the degrees below, nearest first', 'degree', degree('full'), 'down', 'part, none of 2'],
    ['yes for no', 'yesNo', no, 'up', 'yes of 1'],
    ['no for yes', 'yesNo', yes, 'down', 'no of 1'],
    ['nothing above yes', 'yesNo', yes, 'up', ' of 0'],
    ['earlier days', 'date', on('2012-07-01'), 'down', '2012-06-30, 2012-06-29, 2012-06-28 of 41089'],
    ['later days', 'date', on('2012-12-31'), 'up', '2013-01-01, 2013-01-02, 2013-01-03 of 2917191'],
  ] as const)('%s', (_, kind, from, direction, expected) => {
    expect(line(kind, from, direction)).toBe(expected);
  });

  it('may be below zero where the figure may', () => {
    expect(line('amount', numeral('0'), 'down', { negative: true })).toBe('-0.01, -0.02, -0.03 of 999999999999999');
  });

  it('end at what is believable at most', () => {
    expect(line('count', numeral('2'), 'up', { atMost: '4' })).toBe('3, 4 of 2');
    expect(line('count', numeral('4'), 'up', { atMost: '4' })).toBe(' of 0');
    expect(line('count', numeral('5'), 'up', { atMost: '4' })).toBe(' of 0');
  });

  it.each([missing, unusable, notApplicable])('are none where nothing usable was entered: %j', (value) => {
    expect([line('count', value, 'up'), line('count', value, 'down')]).toEqual([' of 0', ' of 0']);
  });

  it('days lie between 1900 and 9999', () => {
    const from = on('2012-07-01');
    const [down, up] = [lineFrom(figure('a', 'date'), from, 'down'), lineFrom(figure('a', 'date'), from, 'up')];
    expect([down.at(down.length), up.at(up.length)]).toEqual([
      { kind: 'date', day: dayOf('1900-01-01') },
      { kind: 'date', day: dayOf('9999-12-31') },
    ]);
  });
});
