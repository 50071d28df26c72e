import { structure } from '../../checks';
import { noRest, type Rest } from '../../core';
import { HostError, type Host, type Receipt } from '../../host/port';
import type { Refused } from '../assess';
import { hostIssue } from '../hostIssue';
import { journalSheet } from '../layout';
import { marked, type JournalState } from './cells';
import { isStillKept, keptIn } from './kept';
import { putBack } from './writeSafely';

/** Nothing was written, it was taken back already, or the journal says another state of it than was expected. */
export interface Nothing {
  readonly kind: 'nothing';
}

export interface TakenBack {
  readonly kind: 'takenBack';
  /** Cells that somebody has changed since stay, and are its `differences`. */
  readonly receipt: Receipt;
}

/** Somebody else has written, or taken back, since the journal was read: what it kept is no longer what was replaced last. */
class Outrun extends Error {}

/**
 * Takes the last write back, whoever did it and however it ended, by what the journal of the workbook has kept.
 * @param expected the one state of the journal in which it is to be taken back; absent: whichever it has
 */
export const takeBack = async (host: Host, rest: Rest = noRest, expected?: JournalState): Promise<TakenBack | Nothing | Refused> => {
  try {
    const kept = await keptIn(host, rest);
    if (kept?.journal.entry === undefined || kept.journal.entry.state === 'undone') return { kind: 'nothing' };
    const { journal, before } = kept;
    const { state } = kept.journal.entry;
    if (expected !== undefined && state !== expected) return { kind: 'nothing' };
    if (before === undefined) {
      // Nothing more can come of this journal: it must not stand in the way of the next score.
      if (state === 'open') await host.apply({ tables: [], names: [], formats: [], blocks: [marked(journal, 'undone')] });
      return { kind: 'refused', issues: [structure.journalUnreadable.find({ state })] };
    }
    const assure = async (): Promise<void> => {
      if (!(await isStillKept(host, kept))) throw new Outrun();
    };
    return { kind: 'takenBack', receipt: await putBack(host, journal, before, assure) };
  } catch (error) {
    if (error instanceof Outrun) return { kind: 'refused', issues: [structure.changedMeanwhile.find({ places: [journalSheet] })] };
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};
