import { withRests, type Language, type Rest } from '../../core';
import type { HostDescription, Reading } from '../../host/port';
import { isLean, mostWithEveryRow, planningScoring, sizeOf, tellChanges, type Assessed, type Size } from '../../workbook';
import type { Facts } from '../view';

/** What scoring would write; nothing where something stands in its way. */
export const sizeToWrite = async (assessed: Assessed, now: string, rest: Rest): Promise<Size> => {
  const planned = await withRests(planningScoring(assessed, now), rest);
  return planned.kind === 'planned' ? sizeOf(planned.patch) : { cells: 0, sheets: [] };
};

type Entries = Assessed['read']['entered']['entries'];

const isBlank = (entries: Entries): boolean => [...entries.values()].every((unit) => [...unit.values()].every(({ value }) => value === null || value === ''));

/** What is known of the workbook besides its figures. */
interface Around extends Pick<HostDescription, 'writable'>, Pick<Reading, 'sheets'> {
  readonly undoable: boolean;
  readonly toWrite: Size;
  readonly sealed: boolean;
}

/** The workbook in a few words, and what scoring would write. */
export const factsOf = (
  assessed: Assessed,
  { sheets, writable, undoable, toWrite, sealed }: Around,
  language: Language,
): Facts => {
  const { scores, standing, attached, read } = assessed;
  const changedParameters = tellChanges(read.changedParameters, language);
  const { sheet: entries } = attached.tables.figures;
  return {
    scheme: scores.scheme.title[language],
    year: scores.scheme.year,
    units: scores.units.map(({ unit }) => unit),
    blank: isBlank(read.entered.entries),
    standing,
    ...(isLean(scores.units.length) && { leanAbove: mostWithEveryRow }),
    ...(assessed.final && { final: { since: assessed.final.time, sealed } }),
    toWrite,
    // On the entry sheet the one column that scoring writes to is not locked.
    protectedSheets: sheets.filter(({ name, protected: locked }) => locked && name !== entries && toWrite.sheets.includes(name)).map(({ name }) => name),
    writable,
    undoable,
    ...(changedParameters !== '' && { changedParameters }),
  };
};
