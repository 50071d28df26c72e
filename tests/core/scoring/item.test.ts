import { assumed, document, scoreUnits, type Indicator, type Item, type ItemComposition, type Scheme, type UnitScore } from '../../../src/core';
import { answered, cents, encouragement, inShort, item, linear, measured, notApplicable, part, proportional, scheme, scoreOne, slope, the, unit, yes, type Given } from '../given';

/** Earns its points in proportion to the figure of the same name, all at 1. */
const share = (code: string, of: string, points: string, more: Partial<Extract<Indicator, { measure: object }>> = {}): Indicator =>
  measured(code, code, proportional('1'), { item: of, points: document(points), ...more });

const composed = (composition: ItemComposition, points: string, indicators: readonly Indicator[], more: Partial<Scheme> = {}): Scheme =>
  scheme({ items: [item('p', points, { composition: document(composition) })], indicators, ...more });

const itemOf = ({ items }: UnitScore, id = 'p') => the(items, (each) => each.item.id === id);
const short = (used: Scheme, given: Given): string => inShort(itemOf(scoreOne(used, given)));

const two = [share('a', 'p', '4'), share('b', 'p', '10')];

describe('the mean of the rates', () => {
  const mean = composed({ kind: 'mean' }, '20', two);

  test('counts every indicator alike, whatever its points: (4/4 + 5/10) ÷ 2 of 20 is 15', () => {
    expect(short(mean, { a: '1', b: '0.5' })).toBe('15.00 of 20.00, 15.00 to 15.00, 0.7500');
  });

  test('is rounded once, half away from zero: (0.01/4 + 0) ÷ 2 of 20 is 0.025, rounded 0.03', () => {
    expect(short(mean, { a: '0.0025', b: '0' })).toBe('0.03 of 20.00, 0.03 to 0.03, 0.0015');
  });

  test('counts what is pending as nothing for now, and says how far it can go', () => {
    expect(short(mean, { a: '1' })).toBe('10.00 of 20.00, 10.00 to 20.00, 0.5000');
    expect(short(mean, {})).toBe('— of 20.00, 0.00 to 20.00, —');
  });
});

describe('the lowest of the rates', () => {
  const lowest = composed({ kind: 'minimum' }, '20', two);

  test('decides alone', () => {
    expect(short(lowest, { a: '0.25', b: '0.9' })).toBe('5.00 of 20.00, 5.00 to 5.00, 0.2500');
    expect(short(lowest, { a: '1', b: '0.9' })).toBe('18.00 of 20.00, 18.00 to 18.00, 0.9000');
  });

  test('can still be anything below while one is pending', () => {
    expect(short(lowest, { a: '0.75' })).toBe('0.00 of 20.00, 0.00 to 15.00, 0.0000');
  });
});

describe('weighted rates', () => {
  const weighted = composed({ kind: 'weighted', weights: { a: document('0.3'), b: document('0.7') } }, '20', two);

  test('30 % of 4/4 and 70 % of 5/10, of 20, is 13', () => {
    expect(short(weighted, { a: '1', b: '0.5' })).toBe('13.00 of 20.00, 13.00 to 13.00, 0.6500');
  });

  test('an indicator without a weight counts nothing', () => {
    const third = composed({ kind: 'weighted', weights: { a: document('0.3'), b: document('0.7') } }, '20', [...two, share('c', 'p', '5')]);
    expect(short(third, { a: '1', b: '1', c: '0' })).toBe('20.00 of 20.00, 20.00 to 20.00, 1.0000');
  });
});

describe('a pool of bonuses', () => {
  const bonuses = ['a', 'b', 'c', 'd'].map((code) => share(code, 'p', '3'));
  const pool = composed({ kind: 'pool', atMost: document('5'), highestOf: [['a', 'b']] }, '0', bonuses);

  test('counts of a group the highest, and the others each', () => {
    expect(short(pool, { a: '0.5', b: '1', c: '0.5', d: '0' })).toBe('4.50 of 0.00, 4.50 to 4.50, —');
  });

  test.each([
    ['0.6666', '5.00'],
    ['0.6633', '4.99'],
    ['1', '5.00'],
  ])('together no more than five: with %s of the last, %s', (d, expected) => {
    expect(cents(itemOf(scoreOne(pool, { a: '0', b: '1', c: '0', d })).score)).toBe(expected);
  });

  test('can rise by what is pending, of a group only if it is the highest', () => {
    expect(short(pool, { a: '1', c: '0', d: '0' })).toBe('3.00 of 0.00, 3.00 to 3.00, —');
    expect(short(pool, { a: '0.5', c: '0', d: '0' })).toBe('1.50 of 0.00, 1.50 to 3.00, —');
    expect(short(pool, {})).toBe('— of 0.00, 0.00 to 5.00, —');
  });

  test('lies beyond the full points of its part', () => {
    const both = scheme({
      items: [item('q', '10'), item('p', '0', { composition: document({ kind: 'pool', atMost: document('5') }) })],
      indicators: [share('x', 'q', '10'), ...bonuses],
    });
    expect(inShort(scoreOne(both, { x: '0.9', a: '1', b: '1', c: '1', d: '1' }))).toBe('14.00 of 10.00, 14.00 to 14.00, 1.4000');
  });

  test('has the full points that the scheme states', () => {
    const counted = composed({ kind: 'pool', atMost: document('5') }, '5', bonuses);
    expect(short(counted, { a: '1', b: '0', c: '0', d: '0' })).toBe('3.00 of 5.00, 3.00 to 3.00, 0.6000');
  });
});

describe('cases that do not exist, left out', () => {
  const leftOut = { notApplicable: assumed('leftOut' as const) };

  test('take their points off the full points of a sum', () => {
    const used = composed({ kind: 'sum' }, '14', two, leftOut);
    expect(short(used, { a: notApplicable, b: '0.5' })).toBe('5.00 of 10.00, 5.00 to 5.00, 0.5000');
    expect(inShort(scoreOne(used, { a: notApplicable, b: '0.5' }))).toBe('5.00 of 10.00, 5.00 to 5.00, 0.5000');
    expect(short(used, { a: notApplicable, b: notApplicable })).toBe('— of 0.00, 0.00 to 0.00, —');
  });

  test('leave a bonus as it is', () => {
    const bonus = answered('e', encouragement('e'), { item: 'p', points: document('2') });
    const used = composed({ kind: 'sum' }, '14', [...two, bonus], leftOut);
    expect(short(used, { a: '1', b: '1', e: notApplicable })).toMatch(/^14\.00 of 14\.00/u);
    expect(short(used, { a: '1', b: '1', e: yes })).toMatch(/^16\.00 of 14\.00/u);
  });

  test.each<[ItemComposition, string]>([
    [{ kind: 'mean' }, '10.00 of 20.00, 10.00 to 10.00, 0.5000'],
    [{ kind: 'minimum' }, '10.00 of 20.00, 10.00 to 10.00, 0.5000'],
    [{ kind: 'weighted', weights: { a: document('0.3'), b: document('0.7') } }, '10.00 of 20.00, 10.00 to 10.00, 0.5000'],
  ])('among rates the others make up the whole: %j', (composition, expected) => {
    const used = composed(composition, '20', two, leftOut);
    expect(short(used, { a: notApplicable, b: '0.5' })).toBe(expected);
    expect(short(used, { a: notApplicable, b: notApplicable })).toBe('— of 0.00, 0.00 to 0.00, —');
  });

  test('units are ranked by rate: 5 of 10 comes before 6 of 14', () => {
    const used = composed({ kind: 'sum' }, '14', two, leftOut);
    const of = (scored: Scheme) =>
      scoreUnits(scored, [unit('甲', { a: '1', b: '0.2' }), unit('乙', { a: notApplicable, b: '0.5' })]).units.map((each) => [cents(each.score), each.rank, each.parts[0]?.rank]);
    expect(of(used)).toEqual([
      ['6.00', 2, 2],
      ['5.00', 1, 1],
    ]);
    expect(of(composed({ kind: 'sum' }, '14', two))).toEqual([
      ['6.00', 2, 2],
      ['9.00', 1, 1],
    ]);
  });

  test('one indicator that is left out is enough to rank by rate, and equal rates share a rank', () => {
    const [a, b] = two;
    const own = composed({ kind: 'sum' }, '14', [share('a', 'p', '4', { notApplicable: document('leftOut') }), ...(b ? [b] : [])]);
    expect(a).toBeDefined();
    const ranks = scoreUnits(own, [unit('甲', { a: '0.5', b: '0.5' }), unit('乙', { a: notApplicable, b: '0.5' }), unit('丙', { a: notApplicable, b: '0.49' })]);
    expect(ranks.units.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  test('weighted parts: one whose cases are all left out leaves the others to make up the whole', () => {
    const parts = scheme({
      ...leftOut,
      parts: [part('one'), part('two')],
      items: [item('p', '4'), item('q', '10', { part: 'two' })],
      indicators: [share('a', 'p', '4'), share('b', 'q', '10')],
      composition: document({ kind: 'weighted', weights: { one: document('0.4'), two: document('0.6') }, fullPoints: document('100') }),
    });
    expect(inShort(scoreOne(parts, { a: notApplicable, b: '0.5' }))).toBe('50.00 of 100.00, 50.00 to 50.00, 0.5000');
    expect(inShort(scoreOne(parts, { a: '1', b: '0.5' }))).toBe('70.00 of 100.00, 70.00 to 70.00, 0.7000');
  });
});

test('an item may fall below zero where its indicators may, and takes the part with it', () => {
  const rule = linear('atLeast', '90', slope('1', '1'));
  const below = scheme({
    items: [item('p', '10'), item('q', '10')],
    indicators: [measured('a', 'a', rule, { item: 'p', floor: document('-5') }), measured('b', 'b', rule, { item: 'q' })],
  });
  const found = scoreOne(below, { a: '70', b: '88' });
  expect([inShort(itemOf(found)), inShort(found)]).toEqual(['-5.00 of 10.00, -5.00 to -5.00, -0.5000', '3.00 of 20.00, 3.00 to 3.00, 0.1500']);
});

test.each<Item['composition']>([undefined, document({ kind: 'sum' })])('indicators add up where nothing else is said: %j', (composition) => {
  const used = scheme({ items: [item('p', '14', composition && { composition })], indicators: two });
  expect(short(used, { a: '1', b: '0.5' })).toBe('9.00 of 14.00, 9.00 to 9.00, 0.6429');
});
