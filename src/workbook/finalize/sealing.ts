import type { Patch, Reading } from '../../host/port';
import type { Attached } from '../attach';
import { journalImageName, names } from '../layout';
import { openAreas } from './openAreas';

const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };

/** The hidden sheet of the journal, if the workbook has one. */
const journalSheetIn = ({ names: read }: Pick<Reading, 'names'>): string | undefined => {
  const journal = read[names.journal];
  return journal?.kind === 'range' ? journal.sheet : undefined;
};

/** Locks every cell of tables and ranges, and protects every sheet but that of the journal, those that are protected already anew. */
export const sealing = (reading: Reading, attached: Attached): Patch => {
  const journal = journalSheetIn(reading);
  const sheets = reading.sheets.filter(({ name }) => name !== journal);
  return {
    ...nothing,
    locks: openAreas(attached).map((area) => ({ ...area, locked: true })),
    protection: [...protectionOff(sheets), ...sheets.map(({ name }) => ({ sheet: name, on: true }))],
  };
};

/** Takes off again what was sealed. */
export const unsealing = ({ locks = [], protection = [] }: Patch): Patch => ({
  ...nothing,
  locks: locks.map((area) => ({ ...area, locked: false })),
  protection: protection.flatMap(({ sheet, on }) => (on ? [{ sheet, on: false }] : [])),
});

/** Takes the journal away. The sheet of the scheme file stays: without it nobody could recompute what the record says. */
export const withoutJournal = (reading: Reading): Patch => {
  const journal = journalSheetIn(reading);
  return { ...nothing, removals: { sheets: journal === undefined ? [] : [journal], names: [names.journal, journalImageName] } };
};

/** For those that are protected. */
export const protectionOff = (sheets: Reading['sheets']): NonNullable<Patch['protection']> =>
  sheets.filter((sheet) => sheet.protected).map(({ name }) => ({ sheet: name, on: false }));

/** On again, for those that were protected. */
export const protectionBack = (sheets: Reading['sheets']): Patch => ({
  ...nothing,
  protection: sheets.filter((sheet) => sheet.protected).map(({ name }) => ({ sheet: name, on: true })),
});

/** Everything that makes the record final was done: every sheet is protected, the journal gone. */
export const isSealed = (reading: Pick<Reading, 'names' | 'sheets'>): boolean => reading.sheets.every((sheet) => sheet.protected) && journalSheetIn(reading) === undefined;
