import fc from 'fast-check';
import { compare, decimal, document, equal, fraction, scoreUnits, type Total } from '../../../src/core';
import { rank } from '../../../src/core/scoring/rank';
import { item, measured, missing, part, proportional, scheme, threshold, unit } from '../given';

const total = (low: number, high: number): Total => ({
  score: fraction(BigInt(low)),
  points: fraction(100n),
  rate: null,
  low: fraction(BigInt(low)),
  high: fraction(BigInt(high)),
});
const settled = (score: number): Total => total(score, score);
const unknown = (high: number): Total => ({ ...total(0, high), score: null });

const ranks = (...totals: Total[]) => rank(totals).map((each) => each.rank);
const provisional = (...totals: Total[]) => rank(totals).map((each) => each.provisional);

describe('ranks', () => {
  test('are 1, 2, 2, 4, wherever the units stand', () => {
    expect(ranks(settled(90), settled(80), settled(80), settled(70))).toEqual([1, 2, 2, 4]);
    expect(ranks(settled(80), settled(70), settled(90), settled(80))).toEqual([2, 4, 1, 2]);
  });

  test('are 1, 1, 1 where all are equal, and none where there is nobody', () => {
    expect(ranks(settled(5), settled(5), settled(5))).toEqual([1, 1, 1]);
    expect(ranks()).toEqual([]);
  });

  test('are missing where there is no score, which takes no place', () => {
    expect(ranks(unknown(100), settled(80), settled(90))).toEqual([null, 2, 1]);
  });

  test('are decided exactly', () => {
    const close = ['79.999999999999999999', '80'].map((text) => ({ ...settled(0), score: decimal(text) }));
    expect(ranks(...close)).toEqual([2, 1]);
  });
});

describe('a rank is provisional', () => {
  test('while the ranges of two units overlap', () => {
    expect(provisional(total(70, 85), settled(80), settled(90))).toEqual([true, true, false]);
  });

  test('while they touch, and no longer when they do not', () => {
    expect(provisional(total(70, 80), settled(80))).toEqual([true, true]);
    expect(provisional(total(70, 79), settled(80))).toEqual([false, false]);
    expect(provisional(total(80, 85), settled(80))).toEqual([true, true]);
    expect(provisional(total(81, 85), settled(80))).toEqual([false, false]);
  });

  test('but not between two settled totals, equal as they may be', () => {
    expect(provisional(settled(80), settled(80), settled(80))).toEqual([false, false, false]);
  });

  test('but not where a unit is alone', () => {
    expect(provisional(total(0, 100))).toEqual([false]);
  });

  test('a long range makes everything within it provisional', () => {
    expect(provisional(total(10, 90), settled(9), settled(10), settled(50), settled(90), settled(91))).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

const range = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 0, 0, 1, 2, 10), fc.boolean())
  .map(([low, width, known]) =>
    known || width === 0 ? total(low, low + width) : { ...total(low, low + width), score: null },
  );

test('comparing every unit with every other finds the same ranks and the same provisional ones', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 25 }), (totals) => {
      const expected = totals.map((one, at) => ({
        rank: one.score && totals.filter(({ score }) => score && one.score && compare(score, one.score) > 0).length + 1,
        provisional: totals.some((other, place) => {
          const changes = !equal(one.low, one.high) || !equal(other.low, other.high);
          return place !== at && changes && compare(one.low, other.high) <= 0 && compare(other.low, one.high) <= 0;
        }),
      }));
      expect(rank(totals)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('units are ranked in each part as well as overall', () => {
  const parts = scheme({
    parts: [part('one'), part('two')],
    items: [item('p', '10'), item('q', '10', { part: 'two' })],
    indicators: [
      measured('a', 'a', proportional('10'), { item: 'p', points: document('10') }),
      measured('b', 'b', proportional('10'), { item: 'q', points: document('10') }),
    ],
  });
  const { units } = scoreUnits(parts, [
    unit('甲', { a: '9', b: '2' }),
    unit('乙', { a: '8', b: '8' }),
    unit('丙', { a: '8', b: '1' }),
  ]);
  expect(units.map((each) => [each.rank, ...each.parts.map((one) => one.rank)])).toEqual([
    [2, 1, 2],
    [1, 2, 1],
    [3, 2, 3],
  ]);
});

test('units and their parts are told that their ranks are provisional', () => {
  const used = scheme({ indicators: [measured('1', 'a', threshold('atLeast', '1')), measured('2', 'b', threshold('atLeast', '1'))] });
  const told = (b: '1' | typeof missing) =>
    scoreUnits(used, [unit('甲', { a: '1', b: '1' }), unit('乙', { a: '1', b })]).units.map((each) => [each.provisional, each.parts[0]?.provisional]);
  expect(told(missing)).toEqual([[true, true], [true, true]]);
  expect(told('1')).toEqual([[false, false], [false, false]]);
});
