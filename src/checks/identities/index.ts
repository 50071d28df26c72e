import type { Figures, Identity, Scheme } from '../../core';
import type { Issue } from '../issue';
import type { Numbers } from '../numbers';
import { statementsOf } from './statement';
import { figuresOfStatement, holds, quickVerdictOf, sidesOf } from './verdict';

export { statementOfComparison, statementOfIdentity, type Sides, type Statement } from './statement';
export { holds, quickVerdictOf, sidesOf, type QuickVerdict } from './verdict';

/** What does not hold for a unit, and the figures that it makes doubtful. */
export interface Broken {
  readonly level: Identity['level'];
  readonly figures: readonly string[];
  readonly issue: Issue;
}

/** One unit whose figures are looked at. */
export interface Subject {
  readonly unit: string;
  /** Its place in the columns of numbers. */
  readonly index: number;
  readonly figures: Figures;
  /** Where a figure of the unit stands. */
  readonly cellOf: (figure: string) => string | undefined;
}

/**
 * Prepares identities and the scheme's comparisons once, to be asked about every unit.
 * @param numbers the figures of all units, as `figures` of the subjects has them; read when a unit is asked about
 */
export const brokenBy = (
  scheme: Pick<Scheme, 'figures' | 'comparisons'>,
  identities: readonly Identity[],
  numbers: Numbers,
): ((subject: Subject) => readonly Broken[]) => {
  const prepared = statementsOf(scheme, identities).map((statement) => ({
    statement,
    involved: figuresOfStatement(statement),
    verdict: quickVerdictOf(statement, numbers),
  }));
  return ({ unit, index, figures, cellOf }) => {
    const broken: Broken[] = [];
    for (const { statement, involved, verdict } of prepared) {
      const quick = verdict(index);
      if (quick === 'holds' || quick === 'absent') continue;
      const sides = sidesOf(statement, figures);
      if (sides === undefined || (quick === 'undecided' && holds(statement, sides))) continue;
      const { level, code, fix } = statement;
      const [figure] = involved;
      const cell = figure === undefined ? undefined : cellOf(figure);
      const place = { ...(figure !== undefined && { figure }), ...(cell !== undefined && { cell }) };
      broken.push({ level, figures: involved, issue: { level, code, unit, ...place, ...statement.tell(sides), fix } });
    }
    return broken;
  };
};
