import { FigureRow, inOneGo, mapInSlices, type Figures, type FigureValue, type Scheme, type Sliced } from '../core';
import { acrossChecks } from './across';
import type { City } from './across';
import { prepareRows } from './entered/readRow';
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
export const checkUnits = (scheme: Scheme, units: readonly UnitEntries[], city?: ReadonlyMap<string, Entry>): Checked => inOneGo(checkingUnits(scheme, units, city));

/** The same in slices of some units. */
export const checkingUnits = function* (scheme: Scheme, units: readonly UnitEntries[], city?: ReadonlyMap<string, Entry>): Sliced<Checked> {
  const numbers = numbersFor(scheme.figures, units.length);
  const columns = [...numbers.values()];
  const rows = prepareRows(scheme.figures);
  const read = yield* mapInSlices(units, ({ unit, entries }, index) => {
    const { figures, issues } = rows(unit, entries);
    figures.side.forEach((value, at) => {
      const column = columns[at];
      if (column !== undefined) column[index] = numberOf(value);
    });
    return { unit, index, figures, issues, cellOf: cellIn(entries) };
  });
  const broken = brokenBy(scheme, [...scheme.identities, ...applicable(relations, scheme)], numbers);
  const between = yield* mapInSlices(read, broken);
  const given = { scheme, units: read, numbers, ...(city !== undefined && { city: cityOf(scheme, city) }) };
  const across: Issue[] = [];
  for (const { find } of acrossChecks) {
    across.push(...find(given));
    yield;
  }
  return {
    units: read.map(({ unit, figures, index }) => {
      const doubtful = (between[index] ?? []).flatMap(({ level, figures: involved }) => (level === 'error' ? involved : []));
      return { unit, figures: doubtful.length === 0 ? figures : without(figures, new Set(doubtful)) };
    }),
    issues: [...read.flatMap(({ issues, index }) => [...issues, ...(between[index] ?? []).map(({ issue }) => issue)]), ...across],
  };
};

/** The figures, but some of them unusable. */
const without = ({ places, side }: FigureRow, doubtful: ReadonlySet<string>): Figures => {
  const ids = [...places.keys()];
  return new FigureRow(places, side.map((value, place) => (doubtful.has(ids[place] ?? '') ? unusable : value)));
};

const unusable: FigureValue = { kind: 'unusable' };

const cellIn =
  (entries: ReadonlyMap<string, Entry>) =>
  (figure: string): string | undefined =>
    entries.get(figure)?.cell;

const cityOf = ({ figures }: Scheme, entries: ReadonlyMap<string, Entry>): City => ({
  figures: prepareRows(figures)('', entries).figures,
  cellOf: cellIn(entries),
});
