import { structure } from '../../checks';
import { HostError, type Host, type Receipt } from '../../host/port';
import type { Refused } from '../assess';
import { hostIssue } from '../hostIssue';
import { journalImageName } from '../layout';
import { imageRequest, journalIn, piecesIn } from './cells';
import { putBack } from './writeSafely';

/** Nothing was written, or it was taken back already. */
export interface Nothing {
  readonly kind: 'nothing';
}

export interface TakenBack {
  readonly kind: 'takenBack';
  /** Cells that somebody has changed since stay, and are its `differences`. */
  readonly receipt: Receipt;
}

/** Takes the last write back, whoever did it and however it ended, by what the journal of the workbook has kept. */
export const takeBack = async (host: Host): Promise<TakenBack | Nothing | Refused> => {
  try {
    const { names } = await host.read(imageRequest);
    const journal = journalIn({ names });
    if (journal?.entry === undefined || journal.entry.state === 'undone') return { kind: 'nothing' };
    const { unpack } = await import('./unpack');
    const before = unpack(piecesIn(names[journalImageName], journal.pieces));
    if (before === undefined) return { kind: 'refused', issues: [structure.journalUnreadable.find({ state: journal.entry.state })] };
    return { kind: 'takenBack', receipt: await putBack(host, journal, before) };
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};
