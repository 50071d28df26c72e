import type { Language } from '../../core';
import type { HostDescription, Reading } from '../../host/port';
import { planScoring, sizeOf, type Assessed } from '../../workbook';
import type { Facts } from '../view';

/** The workbook in a few words, and what scoring would write. */
export const factsOf = (
  assessed: Assessed,
  sheets: Reading['sheets'],
  { writable }: HostDescription,
  now: string,
  language: Language,
): Facts => {
  const { scores, standing, attached } = assessed;
  const planned = planScoring(assessed, now);
  const toWrite = planned.kind === 'planned' ? sizeOf(planned.patch) : { cells: 0, sheets: [] };
  const { sheet: entries } = attached.tables.figures;
  return {
    scheme: scores.scheme.title[language],
    year: scores.scheme.year,
    units: scores.units.length,
    standing,
    toWrite,
    // On the entry sheet the one column that scoring writes to is not locked.
    protectedSheets: sheets.filter(({ name, protected: locked }) => locked && name !== entries && toWrite.sheets.includes(name)).map(({ name }) => name),
    writable,
  };
};
