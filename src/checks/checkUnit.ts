import type { Figures, FigureValue, Scheme } from '../core';
import { readEntry } from './entered/readEntry';
import { brokenIdentities } from './identities';
import type { Entry, Issue } from './issue';

/** Figures ready to be scored, and everything that is wrong with what was entered. */
export interface Checked {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
}

/**
 * Checks what was entered for one unit. Figures with an error-level issue become unusable: what hangs on them is pending.
 * @param entries by figure id; an absent one is blank
 */
export const checkUnit = (scheme: Scheme, unit: string, entries: ReadonlyMap<string, Entry>): Checked => {
  const figures = new Map<string, FigureValue>();
  const issues: Issue[] = [];
  for (const figure of scheme.figures) {
    const { value, issue } = readEntry(figure, entries.get(figure.id) ?? { value: null }, unit);
    figures.set(figure.id, value);
    if (issue) issues.push(issue);
  }
  const broken = brokenIdentities(scheme, unit, figures, (figure) => entries.get(figure)?.cell);
  for (const { identity, figures: involved, issue } of broken) {
    issues.push(issue);
    if (identity.level === 'error') for (const figure of involved) figures.set(figure, { kind: 'unusable' });
  }
  return { figures, issues };
};
