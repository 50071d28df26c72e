import { structure, type Issue } from '../../checks';
import { HostError, type Block, type Host, type Patch, type Reading } from '../../host/port';
import { attach, request, type Attached } from '../attach';
import type { Refused } from '../assess';
import { hostIssue } from '../hostIssue';
import { journalIn, makingJournal } from '../journal';
import { names, tables } from '../layout';
import { planTable } from '../plan/outputTable';
import { newestColumn } from '../records';
import { schemeFor, type SchemeChoice } from '../scheme';
import { stateColumn, stateFormulaFor } from '../stateFormula';
import { finalIn } from './final';
import { openAreas } from './openAreas';
import { reopeningRecord } from './reopeningRecord';
import { protectionOff } from './sealing';

export interface ReopenOptions {
  readonly scheme: SchemeChoice;
  /** Local time to write into the record: `2012-12-31 17:05`. */
  readonly now: string;
  /** Why the final record has to be corrected; stands in 运行记录 for good. */
  readonly reason: string;
}

export interface Reopened {
  readonly kind: 'reopened';
  /** When it had become final. */
  readonly finalSince: string;
  /** Sheets that are no longer protected. */
  readonly unprotectedSheets: number;
}

/**
 * Re-opens a final record for correction: protection off, a record with the reason, the formula of 数据状态 and the journal back,
 * and the mark gone last, so that what breaks off can be done again. Scores and results stay; nothing of this can be undone.
 * Whatever a user can mend comes back as issues.
 */
export const reopenWorkbook = async (host: Host, options: ReopenOptions): Promise<Reopened | Refused> => {
  try {
    return await run(host, options);
  } catch (error) {
    if (error instanceof HostError) return refusing([hostIssue(error)]);
    throw error;
  }
};

const refusing = (issues: readonly Issue[]): Refused => ({ kind: 'refused', issues });

/** A record is one line. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const run = async (host: Host, { scheme, now, reason }: ReopenOptions): Promise<Reopened | Refused> => {
  const given = oneLine(reason);
  if (given === '') return refusing([structure.reasonMissing.find({})]);
  const reading = await host.read(request);
  const final = finalIn(reading);
  if (final === undefined) return refusing([structure.notFinal.find({})]);
  const found = await schemeFor(scheme, reading);
  if ('refused' in found) return refusing(found.refused);
  const attached = attach(reading, found.scheme);
  if ('refused' in attached) return refusing(attached.refused);
  const planned = planReopening(reading, attached, { now, reason: given });
  if ('refused' in planned) return refusing(planned.refused);
  const { differences } = await host.apply(planned.patch);
  if (differences.length > 0) return refusing([structure.notHeld.find({ cells: differences })]);
  await host.apply({ ...nothing, locks: planned.unlocked, removals: { sheets: [], names: [names.final] } });
  return { kind: 'reopened', finalSince: final.time, unprotectedSheets: planned.patch.protection?.length ?? 0 };
};

const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };

interface Reopening {
  readonly patch: Patch;
  readonly unlocked: NonNullable<Patch['locks']>;
}

const planReopening = (
  reading: Reading,
  attached: Attached,
  given: { readonly now: string; readonly reason: string },
): Reopening | { readonly refused: readonly Issue[] } => {
  const record = reopeningRecord(attached, given);
  const runs = planTable(tables.runs, attached.tables.runs, record);
  if (runs.refused) return { refused: [runs.refused] };
  const journal = journalIn(reading) === undefined ? makingJournal(reading) : nothing;
  return {
    patch: {
      ...journal,
      tables: runs.resize ? [runs.resize] : [],
      blocks: [...journal.blocks, ...runs.blocks, ...stampBlocks(attached, record.rows[0]?.at(-1) ?? '')],
      protection: protectionOff(reading.sheets),
    },
    unlocked: openAreas(attached).map((area) => ({ ...area, locked: false })),
  };
};

/** The state is told by its formula again, and the newest record is the one of the re-opening. */
const stampBlocks = ({ stamp, tables: { figures } }: Attached, newest: Block['cells'][number][number]): readonly Block[] => {
  const width = stamp.rows[0]?.length ?? 0;
  const block = (column: number, cell: Block['cells'][number][number]): Block => ({ sheet: stamp.sheet, row: stamp.row, column: stamp.column + column, numberFormat: 'General', cells: [[cell]] });
  const state = stateFormulaFor(stamp, figures);
  if (state === undefined) return [];
  return [
    ...(width > stateColumn ? [block(stateColumn, { formula: `=${state}` })] : []),
    ...(width > newestColumn ? [block(newestColumn, newest)] : []),
  ];
};
