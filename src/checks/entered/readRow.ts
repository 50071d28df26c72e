import { FigureRow, placesOf, type Figure, type FigureValue } from '../../core';
import type { Entry, Issue } from '../issue';
import { prepareClean } from './readClean';
import { readClosely } from './readEntry';

/** What was entered for all figures of a unit, and what is to be said about each entry. */
export interface RowRead {
  readonly figures: FigureRow;
  readonly issues: readonly Issue[];
}

/**
 * Reads unit after unit, what is the same for all of them once.
 * @returns for the name of a unit and its entries by figure id, an absent one being blank
 */
export const prepareRows = (figures: readonly Figure[]): ((unit: string, entries: ReadonlyMap<string, Entry>) => RowRead) => {
  const places = placesOf(figures);
  const prepared = figures.map((figure) => ({ figure, id: figure.id, cleanOf: prepareClean(figure) }));
  return (unit, entries) => {
    const issues: Issue[] = [];
    const side = prepared.map(({ figure, id, cleanOf }): FigureValue => {
      const entry = entries.get(id) ?? blank;
      const clean = cleanOf(entry);
      if (clean !== undefined) return clean;
      const close = readClosely(figure, entry, unit);
      issues.push(...close.issues);
      return close.value;
    });
    return { figures: new FigureRow(places, side), issues };
  };
};

const blank: Entry = { value: null };
