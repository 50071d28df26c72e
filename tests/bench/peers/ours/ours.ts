import type { UnitEntries } from '../../../../src/checks';
import { prepareRows } from '../../../../src/checks/entered/readRow';
import { scoreUnits, type Scores, type UnitFigures } from '../../../../src/core';
import { baotou2012 } from '../../../../src/schemes';

/** Entries as figures that can be scored: each read by itself, nothing checked between them. */
export const parse = (units: readonly UnitEntries[]): readonly UnitFigures[] => {
  const read = prepareRows(baotou2012.figures);
  return units.map(({ unit, entries }) => ({ unit, figures: read(unit, entries).figures, remarks: [] }));
};

/** What the peers do as well: from what the cells hold to the points of every indicator. */
export const parseAndScore = (units: readonly UnitEntries[]): Scores => scoreUnits(baotou2012, parse(units));
