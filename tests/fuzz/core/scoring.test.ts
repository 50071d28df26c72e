import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  earnings,
  explain,
  isPeer,
  isWhole,
  multiply,
  scoreUnits,
  subtract,
  tellEarning,
  tellEarnings,
  tellRefusal,
  zero,
  type Earning,
  type Figures,
  type Fraction,
  type Indicator,
  type IndicatorScore,
  type Language,
  type Scheme,
  type UnitFigures,
  type UnitScore,
} from '../../../src/core';
import { readScheme, writeScheme } from '../../../src/schemes/schemeFile';
import { fuzz } from '../fuzz';
import { ruleKinds } from './anyRule';
import { anyScheme, anySchemeFile } from './anyScheme';
import { anyFilling, type Filling } from './anyUnits';
import { scoresMadeUp } from './composed';
import { told } from './told';

interface Scored extends Filling {
  readonly scheme: Scheme;
}

const anyScored: fc.Arbitrary<Scored> = anyScheme.chain((scheme) =>
  anyFilling(scheme).map(({ early, late }) => ({ scheme, early, late, [fc.toStringMethod]: () => told(scheme, early, late) })),
);

const languages: readonly Language[] = ['zh', 'en'];
const notAbove = (a: Fraction, b: Fraction): void => expect(compare(a, b)).toBeLessThanOrEqual(0);
const totalsOf = ({ items, parts, ...unit }: UnitScore) => [...items, ...parts, unit];
const rangesOf = (unit: UnitScore) => [...unit.indicators, ...totalsOf(unit)];

const cap = ({ points, bonus, cap: highest }: Indicator): Fraction =>
  highest === undefined ? add(decimal(points.value), decimal(bonus?.atMost.value ?? '0')) : decimal(highest.value);

/** A text for people that names everything it speaks of. */
const isSentence = (text: string): void => expect(text).not.toMatch(/^$|undefined|null|NaN|Infinity|\[object|function/u);

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

test('what the check of scheme files lets through is written and read again as the same scheme, and what it refuses it names', () => {
  const seen = new Set<string>();
  let refused = 0;
  fuzz(
    'schemes as files',
    { runs: 80 },
    fc.property(anySchemeFile, (source) => {
      const reading = readScheme(source);
      if (!reading.ok) {
        refused += 1;
        expect(reading.problems.length).toBeGreaterThan(0);
        return;
      }
      for (const { rule } of reading.scheme.indicators) seen.add(rule.kind);
      expect(readScheme(writeScheme(reading.scheme))).toMatchObject({ ok: true, scheme: reading.scheme });
    }),
  );
  // The generator has to reach every kind, and hardly anything that it makes may be refused: else the properties below say little.
  expect([...seen].sort()).toEqual([...ruleKinds].sort());
  expect(refused).toBeLessThan(8);
});

test('an indicator scores between its floor and its cap, within its range, to the places of the scheme, and its explanation says so in both languages', () => {
  fuzz(
    'scores of indicators',
    { runs: 120 },
    fc.property(anyScored, ({ scheme, early }) => {
      const places = decimal(`1e${String(scheme.places.value)}`);
      for (const { indicators } of scoreUnits(scheme, early).units) {
        for (const scored of indicators) {
          const { indicator, score, low, high, points } = scored;
          if (points !== null) {
            notAbove(decimal(indicator.floor?.value ?? '0'), low);
            notAbove(low, high);
            notAbove(high, cap(indicator));
          }
          if (score !== null) expect([low, high, isWhole(multiply(score, places))]).toEqual([score, score, true]);
          for (const language of languages) isSentence(explain(scored, scheme, language));
        }
      }
    }),
  );
});

test('items, parts and totals are made up as their compositions say, and lie within their ranges', () => {
  fuzz(
    'compositions',
    { runs: 100 },
    fc.property(anyScored, ({ scheme, early }) => {
      for (const unit of scoreUnits(scheme, early).units) {
        expect(totalsOf(unit).map(({ score }) => score)).toEqual(scoresMadeUp(scheme, unit));
        const settled = unit.pending === 0;
        for (const { score, low, high } of totalsOf(unit)) {
          notAbove(low, high);
          // What is pending counts nothing for now, which may be less than it will come to at the least.
          if (settled && score !== null) expect([low, high]).toEqual([score, score]);
        }
      }
    }),
  );
});

const byRates: ReadonlySet<string> = new Set(['mean', 'minimum', 'weighted']);

/**
 * Known: what is announced of a total made up of rates supposes that every open case exists. Where one may be left out instead,
 * and rates below 0 or above 1 are among the others, the total may come to lie outside.
 */
const mayLeaveItsRange = ({ scheme: { indicators, items, ...scheme } }: Scored): boolean => {
  const leavesOut = [scheme.notApplicable, ...indicators.map(({ notApplicable }) => notApplicable)].some((policy) => policy?.value === 'leftOut');
  const rates = [scheme.composition, ...items.map(({ composition }) => composition)].some((each) => each !== undefined && byRates.has(each.value.kind));
  const beyond = indicators.some(({ floor, cap: highest, bonus, rule }) => floor?.value.startsWith('-') === true || highest !== undefined || bonus !== undefined || rule.kind === 'encouragement');
  return leavesOut && rates && beyond;
};

test('whatever is filled in lands within the range that was announced, and in the grade that was given', () => {
  fuzz(
    'ranges and completions',
    { runs: 200 },
    fc.property(
      anyScored.filter((scored) => !mayLeaveItsRange(scored)),
      ({ scheme, early, late }) => {
        const [before, after] = [scoreUnits(scheme, early).units, scoreUnits(scheme, late).units];
        after.forEach((unit, at) => {
          const announced = before[at];
          if (announced === undefined) throw new RangeError('the units are the same');
          const ranges = rangesOf(announced);
          rangesOf(unit).forEach(({ low, high }, place) => {
            notAbove(ranges[place]?.low ?? high, low);
            notAbove(high, ranges[place]?.high ?? low);
          });
          if (announced.grade !== null) expect(unit.grade).toEqual(announced.grade);
        });
      },
    ),
  );
});

/** Whom it was judged among comes in the order of the units. */
const apartFromOrder = ({ peers: _, outcome, ...rest }: IndicatorScore) => ({
  ...rest,
  outcome: outcome.kind === 'waiting' ? { ...outcome, units: outcome.units.toSorted(), figures: outcome.figures.toSorted() } : outcome,
});

const plain = (units: readonly UnitScore[]) =>
  units.map((unit) => ({ ...unit, indicators: unit.indicators.map(apartFromOrder) })).sort((a, b) => (a.unit < b.unit ? -1 : 1));

test('neither the order of units nor that of figures matters, and nothing given is changed', () => {
  fuzz(
    'orders',
    { runs: 50 },
    fc.property(anyScored, ({ scheme, early }) => {
      const entries = early.map(({ figures }) => [...figures]);
      const scored = plain(scoreUnits(frozen(scheme), early).units);
      const backwards = early.map((unit): UnitFigures => ({ ...unit, figures: new Map([...unit.figures].reverse()) })).reverse();
      expect(plain(scoreUnits({ ...scheme, figures: scheme.figures.toReversed() }, backwards).units)).toEqual(scored);
      expect(early.map(({ figures }) => [...figures])).toEqual(entries);
    }),
  );
});

test('where nothing compares units, an indicator hangs on the figures of its unit alone', () => {
  fuzz(
    'units by themselves',
    { runs: 50 },
    fc.property(anyScored, ({ scheme, early }) => {
      const independent = (scores: readonly IndicatorScore[] = []) => scores.filter(({ indicator, exempt }) => !isPeer(indicator.rule) && exempt?.policy !== 'peerMean');
      scoreUnits(scheme, early).units.forEach((unit, at) => {
        const [alone] = scoreUnits(scheme, early.slice(at, at + 1)).units;
        expect(independent(unit.indicators)).toEqual(independent(alone?.indicators));
      });
    }),
  );
});

const changed = (figures: Figures, { figure, to, follows }: Earning): Figures => {
  const after = new Map(figures).set(figure, to);
  for (const { figures: following, by } of follows) {
    let left = by;
    for (const id of following) {
      const value = after.get(id);
      if (value?.kind !== 'number') throw new RangeError(`${id} cannot follow`);
      const moved = add(value.value, left);
      const kept = compare(moved, zero) < 0 ? zero : moved;
      after.set(id, { kind: 'number', value: kept });
      left = subtract(moved, kept);
    }
  }
  return after;
};

test('what would earn points back does so when it is scored, and is told in both languages', () => {
  let seen = 0;
  fuzz(
    'earnings',
    { runs: 80 },
    fc.property(anyScored, fc.nat(), ({ scheme, early }, draw) => {
      const at = draw % early.length;
      const own = early[at];
      const scores = scoreUnits(scheme, early).units[at]?.indicators ?? [];
      const index = draw % scores.length;
      const score = scores[index];
      if (own === undefined || score === undefined) throw new RangeError('there is a unit, and it has an indicator');
      const { code } = score.indicator;
      const found = earnings(scheme, own.figures, code, score.peers);
      for (const language of languages) {
        const said = tellEarnings(scheme, found, language);
        if (found.kind !== 'lost' || found.earnings.length + found.refusals.length === 0) isSentence(said);
        if (found.kind !== 'lost') continue;
        for (const earning of found.earnings) isSentence(tellEarning(scheme, code, earning, language));
        for (const refusal of found.refusals) isSentence(tellRefusal(scheme, refusal, language));
      }
      if (found.kind !== 'lost') return;
      for (const earning of found.earnings) {
        seen += 1;
        const after = early.map((unit, place) => (place === at ? { ...unit, figures: changed(unit.figures, earning) } : unit));
        const again = scoreUnits(scheme, after).units[at]?.indicators[index];
        const met = again?.waived === true || (again?.outcome.kind === 'judged' && again.outcome.met);
        expect([again?.score, again?.measure, met]).toEqual([earning.score, earning.measure?.to, earning.met]);
        expect(subtract(earning.score, score.score ?? zero)).toEqual(earning.gain);
      }
    }),
  );
  expect(seen).toBeGreaterThan(20);
});
