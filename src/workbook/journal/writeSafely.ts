import { structure, type Issue } from '../../checks';
import { noRest, type Rest } from '../../core';
import { HostError, type Before, type Block, type Host, type OnPart, type Patch, type Place, type RangeReading, type Reading, type Receipt, type Standing } from '../../host/port';
import type { Refused } from '../assess';
import type { Attached } from '../attach';
import { finalIn } from '../finalize/final';
import { hostIssue } from '../hostIssue';
import { journalSheet } from '../layout';
import { isEmpty } from '../plan/isEmpty';
import { journalIn, makingJournal, marked, opening, stateIn, type Journal, type JournalKind } from './cells';
import { homesOf } from './homes';
import { keyedAreas } from './keyed';
import { keptIn } from './kept';
import { mixedStamp } from './mixture';
import { standingOf } from './standing';

/** What is written, and when. */
export interface Writing {
  readonly kind: JournalKind;
  /** Local time: `2012-12-31 17:05`. */
  readonly now: string;
  /** The workbook as it was read for this write. */
  readonly reading: Reading;
  readonly attached: Attached;
  /** Told of every part of a write that is too large for one request. */
  readonly onPart?: OnPart;
  /** Asked between slices of what takes long before anything is written. */
  readonly rest?: Rest;
}

export interface Written {
  readonly kind: 'written';
  readonly receipt: Receipt;
}

/**
 * Writes a patch so that nothing is lost: what it replaces is noted in the journal before the first cell, and marked as done
 * after the last, all in one batch. What breaks off, does not read back as it was written, or met a workbook that somebody
 * had changed meanwhile, is taken back; where that fails too, the journal stays open, and the workbook shows it.
 * A patch without anything in it leaves the journal alone, so that the write before it can still be taken back.
 * Refused for a final record, and where another write has broken off and was neither finished nor undone.
 */
export const writeSafely = async (host: Host, patch: Patch, { kind, now, reading, attached, onPart, rest = noRest }: Writing): Promise<Written | Refused> => {
  const final = finalIn(reading);
  if (final) return { kind: 'refused', issues: [structure.finalized.find(final)] };
  const known = journalIn(reading);
  // What an interrupted write replaced must not be lost by another one.
  if (known?.entry?.state === 'open') return { kind: 'refused', issues: [structure.incomplete.find({})] };
  if (isEmpty(patch)) return { kind: 'written', receipt: nothingWritten };
  try {
    const journal = known ?? (await madeJournal(host, reading));
    const noted = { kind, time: now, attached, rest, ...(onPart && { onPart }) };
    return await written(host, { ...patch, standing: standingOf(attached) }, journal, noted);
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};

const nothingWritten: Receipt = { before: [], tables: [], names: [], formats: [], differences: [], cells: 0 };

/** What keeps in the journal what is replaced; asked for in good time, it is there when something is written. */
export const loadPacking = () => import('./pack');

/** What the journal notes besides what is replaced. */
interface Noted {
  readonly kind: JournalKind;
  readonly time: string;
  readonly attached: Attached;
  readonly rest: Rest;
  readonly onPart?: OnPart;
}

const written = async (host: Host, patch: Patch & { readonly standing: Standing }, journal: Journal, { attached, rest, onPart, ...entry }: Noted): Promise<Written | Refused> => {
  const { pack } = await loadPacking();
  const taking = { journal, kind: entry.kind, stamp: attached.stamp };
  try {
    const receipt = await host.apply(
      patch,
      {
        first: async (before) => opening(journal, entry, await packed(pack({ ...before, homes: homesOf(patch.standing), keyed: keyedAreas(attached, before) }, rest))),
        last: [marked(journal, 'done')],
      },
      onPart,
    );
    const [trouble] = troubles(receipt);
    return trouble === undefined ? { kind: 'written', receipt } : await takenBack(host, { ...taking, before: receipt }, [trouble]);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const replaced = error.replaced ?? (await begunAfterAll(host));
    if (replaced === undefined) throw error;
    return takenBack(host, { ...taking, before: replaced }, [hostIssue(error)]);
  }
};

/** What the journal has kept where it says that the write has begun, though Excel could not tell how far it came. */
const begunAfterAll = async (host: Host): Promise<Before | undefined> => {
  try {
    const kept = await keptIn(host);
    return kept?.journal.entry?.state === 'open' ? kept.before : undefined;
  } catch (error) {
    // What went wrong first is what is told.
    if (error instanceof HostError) return undefined;
    throw error;
  }
};

/** @throws HostError where the journal has no room for it */
const packed = async (pieces: Promise<readonly string[]>): Promise<readonly string[]> => {
  try {
    return await pieces;
  } catch (error) {
    throw error instanceof RangeError ? new HostError('tooLarge', journalSheet, error) : error;
  }
};

const troubles = ({ disturbed = [], differences, noted = [] }: Receipt): readonly Issue[] => [
  // Somebody else was writing: what that replaced must not be lost.
  ...(stateIn(noted) === 'open' ? [structure.changedMeanwhile.find({ places: [journalSheet, ...disturbed] })] : []),
  ...(disturbed.length > 0 ? [structure.changedMeanwhile.find({ places: disturbed })] : []),
  ...(differences.length > 0 ? [structure.notHeld.find({ cells: differences })] : []),
];

const takenBack = async (host: Host, what: PuttingBack, why: readonly Issue[]): Promise<Refused> => {
  try {
    await putBack(host, what);
    return { kind: 'refused', issues: [...why, structure.takenBack.find({})] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: 'refused', issues: [...why, structure.incomplete.find({})] };
  }
};

/** What is to be put back, and what it was of. */
export interface PuttingBack {
  readonly journal: Journal;
  readonly before: Before;
  readonly kind: JournalKind;
  readonly stamp: RangeReading | undefined;
  /** Asked right before the first cell; what it throws ends the work with nothing written. */
  readonly assure?: () => Promise<void>;
}

/**
 * Puts back what a write replaced, and says so in the journal, or there what it said before that write, which can be taken back
 * again; results that came back in part only are said to be of nothing.
 * @throws HostError
 */
export const putBack = async (host: Host, { journal, before, kind, stamp, assure }: PuttingBack): Promise<Receipt> => {
  const mixed = (left: readonly Place[]): readonly Block[] => (kind === 'score' && stamp !== undefined && left.length > 0 ? mixedStamp(stamp, before, left) : []);
  const state = stateIn(before.noted ?? []);
  const said = state === 'done' || state === 'open' ? before.noted : undefined;
  const known: Place[] = [];
  const receipt = await host.restore(before, {
    first: async () => {
      await assure?.();
      return [marked(journal, 'open')];
    },
    last: (left) => {
      known.push(...left);
      return [...mixed(left), ...(said ?? [marked(journal, 'undone')])];
    },
  });
  // What somebody entered at the very moment came to light with the write alone.
  const late = known.length > 0 ? [] : mixed(receipt.differences.filter((place) => isLeftAlone(receipt, place)));
  if (late.length > 0) await host.apply({ tables: [], names: [], formats: [], blocks: late });
  return receipt;
};

/** A cell that was put back and could not be read is none that stayed. */
const isLeftAlone = ({ before }: Receipt, { sheet, row, column }: Place): boolean =>
  before.some((image) => image.sheet === sheet && image.written[row - image.row]?.[column - image.column] === null);

/** @throws HostError where the workbook takes no sheet */
const madeJournal = async (host: Host, reading: Reading): Promise<Journal> => {
  const making = makingJournal(reading);
  await host.apply(making);
  const sheet = making.sheets?.[0]?.name ?? '';
  return { place: { sheet, row: 1, column: 0 }, pieces: 0 };
};
