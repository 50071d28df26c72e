import fc from 'fast-check';
import { assumed, compare, document, isPeer, scoreUnits, zero, type Indicator, type IndicatorScore, type MeasuredIndicator, type NotApplicable, type Scheme } from '../../../src/core';
import { measured, slope, unit, type Given } from '../given';
import { peerBest, peerMean, rankLadder, rankMovement, type PeerRule } from '../rules/peerRules';
import { anyFigures, anyScheme, filled, withGaps } from './randomScheme';

const side = fc.constantFrom('atLeast' as const, 'atMost' as const);
const peerRule: fc.Arbitrary<PeerRule> = fc.oneof(
  side.map((which) => peerMean(which, slope('0.3', '0.7', 'started'), '0.5')),
  side.map((which) => peerMean(which)),
  side.map(peerBest),
  side.map((which) => rankLadder(which, ['10', '7.5', '7.5', '2'], '0.4')),
  side.map((which) => rankMovement(which, 'd', '5', [['1', '1'], ['-1', '-2'], ['-2', '-4']])),
);
const policy = fc.constantFrom<NotApplicable>('fullMarks', 'peerMean', 'leftOut');

const isMeasured = (indicator: Indicator): indicator is MeasuredIndicator => indicator.measure !== undefined;

/** Any scheme, where some rules compare units and cases that do not exist count in any way. */
const comparing: fc.Arbitrary<Scheme> = anyScheme.chain((any) =>
  fc
    .tuple(
      fc.array(fc.option(peerRule), { minLength: any.indicators.length, maxLength: any.indicators.length }),
      fc.array(fc.option(policy), { minLength: any.indicators.length, maxLength: any.indicators.length }),
      policy,
    )
    .map(([rules, policies, usual]) => ({
      ...any,
      notApplicable: assumed(usual),
      indicators: any.indicators.map((indicator, at): Indicator => {
        const [rule, own] = [rules[at] ?? null, policies[at] ?? null];
        const more = own === null ? {} : { notApplicable: document(own) };
        if (rule === null || !isMeasured(indicator)) return { ...indicator, ...more };
        const { item, points } = indicator;
        return measured(indicator.code, indicator.measure, rule, { item, points, ...more });
      }),
    })),
);

const named = (all: readonly Given[]) => all.map((given, at) => unit(`第${String(at)}区`, given));

const byName = (used: Scheme, units: ReturnType<typeof named>) =>
  scoreUnits(used, units).units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));

/** What it is judged among, and whom it waits for, come in the order of the units. */
const sortedOut = ({ peers: _, outcome, ...rest }: IndicatorScore) => ({
  ...rest,
  outcome: outcome.kind === 'waiting' ? { ...outcome, units: outcome.units.toSorted(), figures: outcome.figures.toSorted() } : outcome,
});

test('the order of units does not matter where they are compared', () => {
  const group = fc.array(anyFigures, { minLength: 1, maxLength: 6 }).chain((all) => {
    const units = named(all);
    return fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length, maxLength: units.length }));
  });
  const plain = (used: Scheme, units: ReturnType<typeof named>) =>
    byName(used, units).map((each) => ({ ...each, indicators: each.indicators.map(sortedOut) }));
  fc.assert(
    fc.property(comparing, group, (used, [units, other]) => {
      expect(plain(used, other)).toEqual(plain(used, units));
    }),
  );
});

test('where nothing compares units, an indicator’s score depends on the unit’s own figures alone', () => {
  fc.assert(
    fc.property(comparing, anyFigures, fc.array(anyFigures, { maxLength: 3 }), (used, own, others) => {
      const [among] = scoreUnits(used, named([own, ...others])).units;
      const [alone] = scoreUnits(used, named([own])).units;
      const independent = (scores: readonly IndicatorScore[] = []) =>
        scores.filter(({ indicator, exempt }) => !isPeer(indicator.rule) && exempt?.policy !== 'peerMean');
      expect(independent(among?.indicators)).toEqual(independent(alone?.indicators));
    }),
  );
});

test('a score lies between none and all of the points, and its range holds it', () => {
  fc.assert(
    fc.property(comparing, fc.array(anyFigures, { minLength: 1, maxLength: 5 }), (used, all) => {
      for (const { indicators } of scoreUnits(used, named(all)).units) {
        for (const { score, low, high } of indicators) {
          expect([compare(zero, low), compare(low, high)].some((order) => order > 0)).toBe(false);
          if (score !== null) expect([compare(low, score), compare(score, high)]).toEqual([0, 0]);
        }
      }
    }),
  );
});

test('filling in what is missing anywhere lands within the range that was announced', () => {
  const before = fc
    .array(filled, { minLength: 1, maxLength: 4 })
    .chain((full) => fc.tuple(fc.constant(full), fc.tuple(...full.map(withGaps))));
  fc.assert(
    fc.property(comparing, before, (used, [full, gaps]) => {
      const [early, late] = [scoreUnits(used, named(gaps)).units, scoreUnits(used, named(full)).units];
      late.forEach(({ indicators }, at) => {
        indicators.forEach(({ low, high }, index) => {
          const announced = early[at]?.indicators[index];
          if (announced === undefined) throw new Error('the units are the same');
          expect(compare(announced.low, low)).toBeLessThanOrEqual(0);
          expect(compare(high, announced.high)).toBeLessThanOrEqual(0);
        });
      });
    }),
    { numRuns: 300 },
  );
});
