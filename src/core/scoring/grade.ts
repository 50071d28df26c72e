import { compare, decimal, multiply, type Fraction } from '../exact';
import type { Grade, Scheme, VetoEffect } from '../scheme';
import { leastPoints } from './rate';
import type { Total, VetoScore } from './scores';
import { isBelow } from './vetoEffects';

/**
 * The grade of a total as far as it is settled, `null` while it is not: the lowest or at best the second under a decided
 * veto that says so; none while such a veto is open that could still change it, or while the range reaches over two bands.
 */
export const prepareGrades = (scheme: Scheme): ((total: Total, vetoes: readonly VetoScore[]) => Grade | null) => {
  const last = scheme.grades.length - 1;
  const second = Math.min(1, last);
  const placeOf = preparePlaces(scheme, second);
  return (total, vetoes) => {
    const under = (state: VetoScore['state'], kind: VetoEffect['kind']): boolean =>
      vetoes.some((each) => each.state === state && each.veto.effect.value.kind === kind);
    if (under('decided', 'lowestGrade')) return scheme.grades[last] ?? null;
    if (total.score === null || under('open', 'lowestGrade')) return null;
    const best = under('decided', 'notTopGrade') ? second : 0;
    const worst = Math.max(best, placeOf(total.low, total.points));
    const reached = Math.max(best, placeOf(total.high, leastPoints(total)));
    if (worst !== reached) return null;
    return worst < second && under('open', 'notTopGrade') ? null : (scheme.grades[worst] ?? null);
  };
};

/** The place among the grades, with the vetoes that a total brings about by itself. */
const preparePlaces = ({ grades, vetoes }: Scheme, second: number): ((score: Fraction, points: Fraction) => number) => {
  const last = grades.length - 1;
  const lines = grades.map(({ from }) => decimal(from.value));
  const automatic = vetoes.filter(({ below }) => below !== undefined);
  return (score, points) => {
    const brought = automatic.filter((veto) => isBelow(veto, score, points)).map(({ effect }) => effect.value.kind);
    if (brought.includes('lowestGrade')) return last;
    const band = lines.findIndex((line) => compare(score, multiply(points, line)) >= 0);
    // A total below 0 lies below every band.
    return band < 0 ? last : Math.max(brought.includes('notTopGrade') ? second : 0, band);
  };
};
