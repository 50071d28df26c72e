import fc from 'fast-check';
import { compare, decimal, scoreUnits, subtract, type Figures, type Fraction, type UnitFigures, type UnitScore } from '../../../src/core';
import { anyComposed, type Composed } from './randomCompositions';

const notAbove = (a: Fraction, b: Fraction): void => {
  expect(compare(a, b)).toBeLessThanOrEqual(0);
};

const totals = ({ items, parts, ...score }: UnitScore) => [...items, ...parts, score];

/** The same units with what is missing filled in, by whatever value the number stands for. */
const filledIn = ({ scheme, units }: Composed, tenths: number): readonly UnitFigures[] =>
  units.map((unit) => {
    const figures: Figures = new Map(
      scheme.figures.map(({ id }) => {
        const value = unit.figures.get(id);
        return [id, value ?? (tenths < 0 ? { kind: 'notApplicable' } : { kind: 'number', value: decimal((tenths / 10).toString()) })];
      }),
    );
    return { ...unit, figures };
  });

const holdsAfter = (composed: Composed, tenths: number): void => {
  const [early, late] = [composed.units, filledIn(composed, tenths)].map((units) => scoreUnits(composed.scheme, units).units);
  early?.forEach((before, at) => {
    const after = late?.[at] ?? before;
    const announced = totals(before);
    totals(after).forEach(({ low, high }, place) => {
      notAbove(announced[place]?.low ?? high, low);
      notAbove(high, announced[place]?.high ?? low);
    });
    if (before.grade !== null && before.vetoes.length === 0) expect(after.grade).toEqual(before.grade);
  });
};

test('whatever is filled in lands within the range that was announced, in its grade where one was given', () => {
  fc.assert(fc.property(anyComposed(true), fc.integer({ min: 0, max: 12 }), holdsAfter), { numRuns: 60 });
});

test('also where a case turns out not to exist, as long as every item stays within its full points', () => {
  fc.assert(fc.property(anyComposed(false), fc.integer({ min: -1, max: 12 }), holdsAfter), { numRuns: 60 });
});

test('a score lies within its range, and what a veto takes is never given', () => {
  fc.assert(
    fc.property(anyComposed(true), ({ scheme, units }) => {
      const scored = scoreUnits(scheme, units).units;
      const spared = scoreUnits(scheme, units.map((unit) => ({ ...unit, remarks: [] }))).units;
      scored.forEach((unit, at) => {
        for (const { score, low, high } of totals(unit)) {
          notAbove(low, high);
          if (score === null) continue;
          notAbove(low, score);
          notAbove(score, high);
        }
        const without = spared[at];
        if (unit.score !== null && without !== undefined && without.score !== null && unit.pending === 0) {
          notAbove(subtract(unit.score, without.score), decimal('0'));
        }
      });
    }),
    { numRuns: 60 },
  );
});
