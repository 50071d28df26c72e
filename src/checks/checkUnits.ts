import type { Figures, FigureValue, Scheme } from '../core';
import { acrossChecks } from './across';
import type { City } from './across';
import { readEntry } from './entered/readEntry';
import { brokenBy } from './identities';
import type { Entry, Issue } from './issue';
import { numberOf, numbersFor } from './numbers';
import { applicable, relations } from './relations';

/** What was entered for one unit, by figure id; an absent entry is blank. */
export interface UnitEntries {
  readonly unit: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Figures of all units ready to be scored, and everything that is wrong with what was entered. */
export interface Checked {
  readonly units: readonly { readonly unit: string; readonly figures: Figures }[];
  /** Unit by unit, first those of its entries, then those between its figures; at last those among units. */
  readonly issues: readonly Issue[];
}

/**
 * Checks what was entered: every entry by itself, the figures of a unit against each other and against last year,
 * the units against each other and against the city's column.
 * Figures with an error of their own, or in an identity of error level that does not hold, become unusable: what hangs on them is pending.
 * @param city entries of the column that adds up exactly these units; only its numbers are looked at
 */
export const checkUnits = (scheme: Scheme, units: readonly UnitEntries[], city?: ReadonlyMap<string, Entry>): Checked => {
  const numbers = numbersFor(scheme.figures, units.length);
  const columns = [...numbers.values()];
  const read = units.map(({ unit, entries }, index) => {
    const figures = new Map<string, FigureValue>();
    const issues: Issue[] = [];
    scheme.figures.forEach((figure, at) => {
      const { value, issues: own } = readEntry(figure, entries.get(figure.id) ?? blank, unit);
      figures.set(figure.id, value);
      if (own.length > 0) issues.push(...own);
      const column = columns[at];
      if (column !== undefined) column[index] = numberOf(value);
    });
    return { unit, index, figures, issues, cellOf: cellIn(entries) };
  });
  const broken = brokenBy(scheme, [...scheme.identities, ...applicable(relations, scheme)], numbers);
  const between = read.map(broken);
  const given = { scheme, units: read, numbers, ...(city !== undefined && { city: cityOf(scheme, city) }) };
  const across = acrossChecks.flatMap(({ find }) => find(given));
  return {
    units: read.map(({ unit, figures, index }) => {
      const doubtful = (between[index] ?? []).flatMap(({ level, figures: involved }) => (level === 'error' ? involved : []));
      for (const figure of doubtful) figures.set(figure, { kind: 'unusable' });
      return { unit, figures };
    }),
    issues: [...read.flatMap(({ issues, index }) => [...issues, ...(between[index] ?? []).map(({ issue }) => issue)]), ...across],
  };
};

const blank: Entry = { value: null };

const cellIn =
  (entries: ReadonlyMap<string, Entry>) =>
  (figure: string): string | undefined =>
    entries.get(figure)?.cell;

const cityOf = ({ figures }: Scheme, entries: ReadonlyMap<string, Entry>): City => ({
  figures: new Map(figures.map((figure) => [figure.id, readEntry(figure, entries.get(figure.id) ?? blank, '').value])),
  cellOf: cellIn(entries),
});
