import { compare, decimal, multiply, type Fraction } from '../exact';
import type { Grade, Scheme } from '../scheme';
import type { Total, VetoScore } from './scores';

/** The grade of a total: the lowest under a decided veto, none while a veto or the band is open. */
export const gradeOf = (scheme: Scheme, total: Total, vetoes: readonly VetoScore[]): Grade | null => {
  const lowest = scheme.grades.at(-1) ?? null;
  // Forcing the lowest grade is the one effect that a veto has so far.
  if (vetoes.some(({ state }) => state === 'decided')) return lowest;
  if (total.score === null || vetoes.some(({ state }) => state === 'open')) return null;
  const atWorst = bandOf(scheme, total.low, total.points);
  return atWorst === bandOf(scheme, total.high, total.points) ? atWorst : null;
};

const bandOf = (scheme: Scheme, score: Fraction, points: Fraction): Grade | null =>
  scheme.grades.find(({ from }) => compare(score, multiply(points, decimal(from.value))) >= 0) ?? null;
