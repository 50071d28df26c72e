import type { Language } from '../../src/core';
import type { Host } from '../../src/host/port';
import { openDesk } from '../../src/taskpane/work/openDesk';
import { journalImageName, journalSheet, names } from '../../src/workbook/layout';
import type { Asked, Door, Opened } from './door';
import { drilledScheme, drilledWorkbook } from './drilledWorkbook';
import { fingerprint, type Examine, type Examined } from './examine';
import { finish, now, onEdited, score, undo, type Operation, type Pane } from './operations';
import { stateColumn } from './outputs';

/** A host that a test has put something wrong into; usually it is the host itself. */
export type Through = (host: Host) => Host;

export const sameHost: Through = (host) => host;

/** An operation on its workbook, and what the workbook holds before and after it. */
export interface Act {
  readonly operation: Operation;
  readonly base: Uint8Array;
  /** The fingerprint of the base as it is saved when nothing was done. */
  readonly untouched: string;
  readonly before: Examined;
  readonly after: Examined;
  /** After it was done twice. */
  readonly again: Examined;
  /** Once an interrupted write was undone, and once it was finished. */
  readonly undone: Examined;
  readonly finished: Examined;
  /** The workbook says beside its results whether a write broke off. */
  readonly hasState: boolean;
  /** When nothing fails. */
  readonly requests: readonly Asked[];
}

export interface Started extends Opened {
  readonly pane: Pane;
}

/** Opens a workbook with the pane beside it. */
export const start = async (door: Door, bytes: Uint8Array, language: Language, through: Through): Promise<Started> => {
  const opened = door.open(bytes);
  const host = through(opened.host);
  const desk = await openDesk({ host, scheme: drilledScheme, language, now: () => now });
  return { ...opened, pane: { desk, host, language } };
};

interface Done {
  readonly bytes: Uint8Array;
  readonly requests: readonly Asked[];
}

/** The file after an operation on which nothing failed. */
const done = async (door: Door, bytes: Uint8Array, operation: Operation): Promise<Done> => {
  const { pane, document, arm, requests } = await start(door, bytes, 'zh', sameHost);
  arm(undefined);
  const told = await operation.run(pane);
  if (!told.done) throw new Error(`${operation.name}: ${told.codes.join(' ')} ${told.texts.join(' ')}`);
  return { bytes: document.save(), requests: [...requests()] };
};

/** A workbook in which scoring broke off in the midst of its write, and could not be taken back. */
const broken = async (door: Door, bytes: Uint8Array, requests: readonly Asked[]): Promise<Uint8Array> => {
  const { pane, document, arm } = await start(door, bytes, 'zh', sameHost);
  // The request that changes most is the one that writes.
  const counts = requests.map(({ changes }) => changes.filter(Boolean).length);
  const request = counts.lastIndexOf(Math.max(...counts));
  arm({ failure: 'GeneralException', request, action: Math.floor((requests[request]?.actions ?? 0) * 0.7), forever: true });
  await score.run(pane);
  return document.save();
};

/** A workbook of an earlier make: it has no journal, and the state beside its results knows of none. */
const withoutJournal = async (door: Door, bytes: Uint8Array): Promise<Uint8Array> => {
  const { host, document } = door.open(bytes);
  const { names: read } = await host.read({ tables: [], names: [names.stamp] });
  const stamp = read[names.stamp];
  if (stamp?.kind !== 'range') throw new Error('the workbook has no stamp');
  document.write(stamp.sheet, stamp.row, stamp.column + stateColumn, [[{ formula: '=IF(A1="","","")' }]]);
  await host.apply({ tables: [], names: [], formats: [], blocks: [], removals: { sheets: [journalSheet], names: [names.journal, journalImageName] } });
  return document.save();
};

/** Every operation on the workbook that it is drilled on. */
export const setStage = async (door: Door, examine: Examine): Promise<readonly Act[]> => {
  const edited = await drilledWorkbook();
  const scored = await done(door, edited, score);
  const act = async (operation: Operation, base: Uint8Array, { undone = base, hasState = true } = {}): Promise<Act> => {
    const first = await done(door, base, operation);
    const second = await done(door, first.bytes, operation);
    const results = hasState ? scored : first;
    return {
      operation,
      base,
      untouched: fingerprint(door.open(base).document.save()),
      before: examine(base),
      after: examine(first.bytes),
      again: examine(second.bytes),
      undone: examine(undone),
      finished: examine(results.bytes),
      hasState,
      requests: first.requests,
    };
  };
  const acts: Act[] = [];
  for (const operation of onEdited) acts.push(await act(operation, edited));
  acts.push(await act({ ...score, name: 'score without a journal' }, await withoutJournal(door, edited), { hasState: false }));
  acts.push(await act(undo, scored.bytes, { undone: edited }));
  const interrupted = await act(finish, await broken(door, edited, scored.requests), { undone: edited });
  if (!interrupted.before.incomplete.journal || !interrupted.before.incomplete.results) throw new Error('scoring did not break off');
  acts.push({ ...interrupted, before: examine(edited) });
  return acts;
};
