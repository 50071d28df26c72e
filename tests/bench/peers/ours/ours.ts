import type { UnitEntries } from '../../../../src/checks';
import { readEntry } from '../../../../src/checks/entered/readEntry';
import { scoreUnits, type FigureValue, type Scores, type UnitFigures } from '../../../../src/core';
import { baotou2012 } from '../../../../src/schemes';

/** Entries as figures that can be scored: each read by itself, nothing checked between them. */
export const parse = (units: readonly UnitEntries[]): readonly UnitFigures[] =>
  units.map(({ unit, entries }) => {
    const figures = new Map<string, FigureValue>();
    for (const figure of baotou2012.figures) figures.set(figure.id, readEntry(figure, entries.get(figure.id) ?? blank, unit).value);
    return { unit, figures, remarks: [] };
  });

const blank = { value: null };

/** What the peers do as well: from what the cells hold to the points of every indicator. */
export const parseAndScore = (units: readonly UnitEntries[]): Scores => scoreUnits(baotou2012, parse(units));
