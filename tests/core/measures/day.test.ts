import fc from 'fast-check';
import { dayOf, isoOf, readDay } from '../../../src/core';

describe('days since 1 January 1970', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2012-01-01', 15_340],
    ['2012-06-30', 15_521],
    ['2012-12-31', 15_705],
    ['1900-03-01', -25_508],
  ])('%s is day %d', (iso, day) => {
    expect([readDay(iso), dayOf(iso), isoOf(day)]).toEqual([day, day, iso]);
  });

  test('29 February exists in leap years alone', () => {
    const leap = ['1996', '2000', '2004', '2012', '2400'];
    const common = ['1900', '1999', '2011', '2013', '2100'];
    expect(leap.map((year) => readDay(`${year}-02-29`)).every((day) => day !== undefined)).toBe(true);
    expect(common.map((year) => readDay(`${year}-02-29`))).toEqual(common.map(() => undefined));
  });

  test('1 March follows 29 February in 2012, 28 February in 2011', () => {
    expect([dayOf('2012-03-01') - dayOf('2012-02-28'), dayOf('2011-03-01') - dayOf('2011-02-28')]).toEqual([2, 1]);
  });

  test.each([
    '2012-02-30',
    '2012-04-31',
    '2012-13-01',
    '2012-00-10',
    '2012-01-00',
    '2012-01-32',
    '2012-6-30',
    '12-06-30',
    '2012/06/30',
    '20120630',
    '2012-06-30T00:00:00Z',
    ' 2012-06-30',
    '',
  ])('there is no day %j', (iso) => {
    expect(readDay(iso)).toBeUndefined();
    expect(() => dayOf(iso)).toThrow(RangeError);
  });

  test('counting days by the Gregorian rule gives the same number', () => {
    const leapsBefore = (year: number): number =>
      Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
    const dates = fc.tuple(
      fc.integer({ min: 1000, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    fc.assert(
      fc.property(dates, ([year, month, date]) => {
        const iso = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
        const passed = leapsBefore(month > 2 ? year + 1 : year) - leapsBefore(1970);
        expect(readDay(iso)).toBe((year - 1970) * 365 + passed + (before[month - 1] ?? 0) + date - 1);
        expect(isoOf(dayOf(iso))).toBe(iso);
      }),
    );
  });
});
