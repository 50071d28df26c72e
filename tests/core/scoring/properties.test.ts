import Big from 'big.js';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  equal,
  fixed,
  isWhole,
  multiply,
  scoreUnits,
  sum,
  zero,
  type Fraction,
  type MeasuredRule,
  type Scheme,
  type UnitScore,
} from '../../../src/core';
import {
  band,
  baseline,
  constant,
  count,
  figures,
  including,
  indicatorOf,
  linear,
  measured,
  minimumCount,
  proportional,
  range,
  scheme,
  scoreOne,
  slope,
  threshold,
  unit,
} from '../given';
import { anyFigures, anyScheme, filled, withGaps } from './randomScheme';

const notAbove = (a: Fraction, b: Fraction): void => {
  expect(compare(a, b)).toBeLessThanOrEqual(0);
};

const counted = (used: Scheme, score: UnitScore) =>
  score.indicators.map((each) => ({ ...each, full: each.points ?? zero, places: used.places.value }));

describe('in any scheme, with any figures', () => {
  test('an indicator scores between none and all of its points, to the places of the scheme', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, (any, given) => {
        for (const { score, low, high, full, places } of counted(any, scoreOne(any, given))) {
          notAbove(zero, low);
          notAbove(low, high);
          notAbove(high, full);
          if (score === null) continue;
          expect([equal(score, low), equal(score, high)]).toEqual([true, true]);
          expect(isWhole(multiply(score, decimal(`1e${places}`)))).toBe(true);
        }
      }),
    );
  });

  test('a total lies in its range, which lies between nothing and the full points with every bonus', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, (any, given) => {
        const score = scoreOne(any, given);
        const bonuses = (item: (id: string) => boolean) =>
          sum(
            counted(any, score)
              .filter(({ indicator }) => indicator.rule.kind === 'encouragement' && item(indicator.item))
              .map(({ full }) => full),
          );
        for (const total of [...score.items, ...score.parts, score]) {
          notAbove(zero, total.low);
          notAbove(total.low, total.high);
          if (total.score !== null) {
            notAbove(total.low, total.score);
            notAbove(total.score, total.high);
          }
        }
        for (const each of score.items)
          notAbove(
            each.high,
            add(
              each.points,
              bonuses((id) => id === each.item.id),
            ),
          );
        if (any.composition.value.kind === 'sum')
          notAbove(
            score.high,
            add(
              score.points,
              bonuses(() => true),
            ),
          );
      }),
    );
  });

  test('items are sums of indicators, parts of items, and the total of parts where they are summed', () => {
    const known = (of: readonly { readonly score: Fraction | null }[]) =>
      of.every(({ score }) => score === null) ? null : sum(of.map(({ score }) => score ?? zero));
    fc.assert(
      fc.property(anyScheme, anyFigures, (any, given) => {
        const { items, indicators, parts, ...total } = scoreOne(any, given);
        for (const each of items) {
          expect(each.score).toEqual(known(indicators.filter(({ indicator }) => indicator.item === each.item.id)));
        }
        for (const each of parts) {
          const own = items.filter(({ item }) => item.part === each.part.id);
          expect([each.score, each.points]).toEqual([known(own), sum(own.map(({ points }) => points))]);
        }
        if (any.composition.value.kind === 'sum') {
          expect([total.score, total.points]).toEqual([known(parts), sum(parts.map(({ points }) => points))]);
        }
      }),
    );
  });

  test('rates are those of an independent decimal library', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, (any, given) => {
        const score = scoreOne(any, given);
        for (const { score: earned, points, rate } of [...score.items, ...score.parts, score]) {
          if (earned === null || equal(points, zero)) expect(rate).toBeNull();
          else {
            const expected = new Big(fixed(earned, 3)).div(fixed(points, 3)).round(4, Big.roundHalfUp);
            expect(rate && fixed(rate, 4)).toBe(expected.toFixed(4));
          }
        }
      }),
    );
  });

  test('filling in what is missing lands within the range that was announced', () => {
    const before = filled.chain((full) => fc.tuple(fc.constant(full), withGaps(full)));
    fc.assert(
      fc.property(anyScheme, before, (any, [full, gaps]) => {
        const [early, late] = [scoreOne(any, gaps), scoreOne(any, full)];
        const totals = (score: UnitScore) => [...score.indicators, ...score.items, ...score.parts, score];
        const ranges = totals(early);
        totals(late).forEach(({ low, high, score }, at) => {
          const announced = ranges[at] ?? early;
          notAbove(announced.low, low);
          notAbove(high, announced.high);
          if (score !== null) {
            notAbove(announced.low, score);
            notAbove(score, announced.high);
          }
        });
        if (early.grade !== null && late.grade !== null && late.vetoes.length === 0)
          expect(late.grade).toEqual(early.grade);
      }),
      { numRuns: 300 },
    );
  });
});

describe('order does not matter', () => {
  const shuffled = <Thing>(things: readonly Thing[]): fc.Arbitrary<Thing[]> =>
    fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length });

  test('of units: each scores, ranks and is graded alike', () => {
    const group = fc.array(anyFigures, { minLength: 1, maxLength: 6 }).chain((all) => {
      const units = all.map((given, at) => unit(`第${at}区`, given));
      return fc.tuple(fc.constant(units), shuffled(units));
    });
    const byName = (any: Scheme, units: Parameters<typeof scoreUnits>[1]) =>
      scoreUnits(any, units).units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
    fc.assert(
      fc.property(anyScheme, group, (any, [units, other]) => {
        expect(byName(any, other)).toEqual(byName(any, units));
      }),
    );
  });

  test('of figures, neither as entered nor in the scheme', () => {
    const twice = anyFigures.chain((given) => fc.tuple(fc.constant(given), shuffled(Object.entries(given))));
    fc.assert(
      fc.property(anyScheme, twice, (any, [given, other]) => {
        const backwards: Scheme = { ...any, figures: [...any.figures].reverse() };
        expect(scoreOne(backwards, Object.fromEntries(other))).toEqual(scoreOne(any, given));
      }),
    );
  });

  test('of indicators', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, (any, given) => {
        const backwards = scoreOne({ ...any, indicators: [...any.indicators].reverse() }, given);
        const { indicators, ...rest } = scoreOne(any, given);
        expect({ ...backwards, indicators: [...backwards.indicators].reverse() }).toEqual({ ...rest, indicators });
      }),
    );
  });

  test('a unit’s score depends on its own figures alone, its rank apart', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, anyFigures, (any, own, others) => {
        const [among] = scoreUnits(any, [unit('甲', own), unit('乙', others)]).units;
        const alone = scoreOne(any, own);
        const { rank, provisional, parts } = alone;
        const unranked = among && {
          ...among,
          rank,
          provisional,
          parts: among.parts.map((part, at) => ({
            ...part,
            rank: parts[at]?.rank,
            provisional: parts[at]?.provisional,
          })),
        };
        expect(unranked).toEqual(alone);
      }),
    );
  });

  test('scoring leaves scheme and figures as they were', () => {
    fc.assert(
      fc.property(anyScheme, anyFigures, (any, given) => {
        const [before, entered] = [structuredClone(any), figures(given)];
        scoreUnits(any, [{ unit: '甲', figures: entered, remarks: [] }]);
        expect([any, entered]).toEqual([before, figures(given)]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('moving the measure towards its good side never costs points', () => {
  const counting = fc.constantFrom('whole' as const, 'started' as const, 'continuous' as const);
  const by = fc
    .tuple(fc.constantFrom('0.3', '1', '2.5'), fc.constantFrom('0.1', '0.7', '3'), counting)
    .map(([step, points, steps]) => slope(step, points, steps));
  const limit = fc.constantFrom('-1', '0', '3.3', '7');
  const [above, below] = [
    fc.constantFrom('atLeast' as const, 'moreThan' as const),
    fc.constantFrom('atMost' as const, 'lessThan' as const),
  ];
  const positive = fc.constantFrom('0.7', '3', '7');
  const upwards: fc.Arbitrary<MeasuredRule> = fc.oneof(
    fc.tuple(above, limit).map(([side, at]) => threshold(side, at)),
    fc.tuple(above, limit, by).map(([side, at, how]) => linear(side, at, how)),
    positive.map(proportional),
    fc.tuple(positive, fc.constantFrom('0.3', undefined)).map(([need, each]) => minimumCount(need, each)),
  );
  const downwards: fc.Arbitrary<MeasuredRule> = fc.oneof(
    fc.tuple(below, limit).map(([side, at]) => threshold(side, at)),
    fc.tuple(below, limit, by).map(([side, at, how]) => linear(side, at, how)),
    fc.constantFrom('0', '0.3', '3').map(count),
    fc
      .tuple(fc.constantFrom('2', '5', '9'), by)
      .map(([last, how]) => baseline('3', constant(last), [band('0.1', including('5')), band('0.2')], how)),
  );
  const hundredths = fc.integer({ min: -300, max: 1500 });
  const pair = fc
    .tuple(hundredths, hundredths)
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
  const scoreAt = (rule: MeasuredRule, at: number): Fraction => {
    const score = indicatorOf(
      scoreOne(scheme({ indicators: [measured('x', 'm', rule)] }), { m: (at / 100).toFixed(2) }),
      'x',
    ).score;
    if (score === null) throw new Error('nothing is missing');
    return score;
  };

  test('upwards', () => {
    fc.assert(fc.property(upwards, pair, (rule, [less, more]) => notAbove(scoreAt(rule, less), scoreAt(rule, more))));
  });

  test('downwards', () => {
    fc.assert(fc.property(downwards, pair, (rule, [less, more]) => notAbove(scoreAt(rule, more), scoreAt(rule, less))));
  });

  test('inwards, from either end of a range', () => {
    const within = fc.option(by, { nil: undefined }).map((how) => range(including('3'), including('7'), how));
    fc.assert(
      fc.property(within, pair, (rule, [less, more]) => {
        if (more <= 700) notAbove(scoreAt(rule, less), scoreAt(rule, more));
        if (less >= 300) notAbove(scoreAt(rule, more), scoreAt(rule, less));
      }),
    );
  });
});
