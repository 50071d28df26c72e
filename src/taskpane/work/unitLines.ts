import { fixed, upTo, type Language, type Scheme, type Scores, type UnitScore } from '../../core';
import type { UnitChange } from '../../workbook';
import type { ChangeLine, UnitLine } from '../view';

/** Ratios are for a bar on the screen; six places are more than it has pixels. */
const rateOf = ({ score, points }: UnitScore): number => {
  const full = Number(fixed(points, 6));
  return score === null || full === 0 ? 0 : Math.min(1, Math.max(0, Number(fixed(score, 6)) / full));
};

export const unitLine = (unit: UnitScore, { places }: Scheme, language: Language): UnitLine => ({
  unit: unit.unit,
  ...(unit.rank === null ? {} : { rank: unit.rank }),
  ...(unit.score === null ? {} : { score: fixed(unit.score, places.value) }),
  points: upTo(unit.points, places.value),
  rate: rateOf(unit),
  ...(unit.grade === null ? {} : { grade: unit.grade.title[language] }),
  failing: unit.failing,
  pending: unit.pending,
  provisional: unit.provisional,
  vetoes: unit.vetoes.filter(({ state }) => state === 'decided').map(({ veto }) => veto.title[language]),
});

/** Ranked units first, in the order of their ranks; the others as they stand in the workbook. */
const byRank = (a: UnitLine, b: UnitLine): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;

export const unitLines = ({ scheme, units }: Scores, language: Language): readonly UnitLine[] =>
  units.map((unit) => unitLine(unit, scheme, language)).sort(byRank);

/** Changes with the titles of the indicators that they are about. */
export const changeLines = (changes: readonly UnitChange[], { indicators }: Scheme, language: Language): readonly ChangeLine[] => {
  const titles = new Map(indicators.map(({ code, title }) => [code, title[language]]));
  const named = (each: UnitChange['worse']): readonly string[] => each.map(({ code }) => titles.get(code) ?? code);
  return changes.map(({ worse, better, ...change }) => ({ ...change, worse: named(worse), better: named(better) }));
};
