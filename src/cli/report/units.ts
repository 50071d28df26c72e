import { fixed, fraction, multiply, type Fraction, type Language, type Scheme, type UnitScore } from '../../core';
import { commandLineTexts } from '../../i18n/commandLine';

/** By rank, those without one last. */
export const unitsByRank = (units: readonly UnitScore[]): readonly UnitScore[] =>
  [...units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));

/** @param scheme its parts have columns of their own; absent: none have */
export const headingsOfUnits = (scheme: Scheme | undefined, language: Language): readonly string[] => {
  const { table } = commandLineTexts(language);
  const parts = scheme?.parts.map(({ title }) => title[language]) ?? [];
  return [table.rank, table.unit, ...parts, table.score, table.points, table.rate, table.grade, table.veto, table.failing, table.pending];
};

/** What a table says of a unit, in the order of the headings. */
export const cellsOfUnit = (unit: UnitScore, places: number, language: Language, withParts: boolean): readonly string[] => {
  const texts = commandLineTexts(language);
  return [
    `${unit.rank === null ? '—' : String(unit.rank)}${unit.provisional ? ` ${texts.provisional}` : ''}`,
    unit.unit,
    ...(withParts ? unit.parts.map(({ score }) => (score ? fixed(score, places) : '—')) : []),
    unit.score ? scoreText(unit, places) : '—',
    fixed(unit.points, places),
    unit.rate ? percent(unit.rate) : '—',
    unit.grade?.title[language] ?? texts.cutOff,
    unit.vetoes.some(({ state }) => state === 'decided') ? texts.vetoed : '',
    String(unit.failing),
    String(unit.pending),
  ];
};

const percent = (rate: Fraction): string => `${fixed(multiply(rate, fraction(100n)), 2)}%`;

const scoreText = ({ score, low, high, pending }: UnitScore, places: number): string =>
  `${score ? fixed(score, places) : '—'}${pending > 0 ? ` (${fixed(low, places)}–${fixed(high, places)})` : ''}`;
