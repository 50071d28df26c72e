import type { Host } from '../../src/host/port';
import type { Language } from '../../src/core';
import { openDesk } from '../../src/taskpane/work/openDesk';
import { journalImageName, journalSheet, names } from '../../src/workbook/layout';
import type { Door, Opened } from './door';
import { drilledScheme, drilledWorkbook } from './drilledWorkbook';
import { finish, now, onEdited, score, undo, type Operation, type Pane } from './operations';
import { outputsIn, saysIncomplete, stateColumn } from './outputs';
import { entryCells, type RawCells } from './rawCells';

/** A host that a test has put something wrong into; usually it is the host itself. */
export type Through = (host: Host) => Host;

/** An operation on its workbook, and what the workbook holds before and after it. */
export interface Act {
  readonly operation: Operation;
  readonly base: Uint8Array;
  /** Outputs before, after, and after it was done twice. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly again: readonly string[];
  readonly entries: { readonly from: RawCells; readonly to: RawCells };
  /** Outputs and entries once an interrupted write was undone, and once it was finished. */
  readonly undone: readonly string[];
  readonly finished: readonly string[];
  readonly entered: RawCells;
  /** The workbook says beside its results whether a write broke off. */
  readonly hasState: boolean;
  /** The number of actions of every request. */
  readonly requests: readonly number[];
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

const sameHost: Through = (host) => host;

/** The file after an operation on which nothing failed. */
const after = async (door: Door, bytes: Uint8Array, operation: Operation): Promise<{ readonly bytes: Uint8Array; readonly requests: readonly number[] }> => {
  const { pane, document, arm, requests } = await start(door, bytes, 'zh', sameHost);
  await operation.before(pane);
  arm(undefined);
  const told = await operation.run(pane);
  if (!told.done) throw new Error(`${operation.name}: ${told.codes.join(' ')} ${told.texts.join(' ')}`);
  return { bytes: document.save(), requests: [...requests()] };
};

/** A workbook in which scoring broke off in the midst of its write, and could not be taken back. */
const broken = async (door: Door, bytes: Uint8Array, requests: readonly number[]): Promise<Uint8Array> => {
  const { pane, document, arm } = await start(door, bytes, 'zh', sameHost);
  const most = Math.max(...requests);
  arm({ failure: 'GeneralException', request: requests.lastIndexOf(most), action: Math.floor(most * 0.7), forever: true });
  await score.run(pane);
  const saved = document.save();
  const { journal, results } = saysIncomplete(saved);
  if (!journal || !results) throw new Error('scoring did not break off');
  return saved;
};

/** A workbook of an earlier make: it has no journal, and the state beside its results knows of none. */
const withoutJournal = async (door: Door, bytes: Uint8Array): Promise<Uint8Array> => {
  const { host, document } = door.open(bytes);
  const { names: read } = await host.read({ tables: [], names: [names.stamp] });
  const stamp = read[names.stamp];
  if (stamp?.kind !== 'range') throw new Error('the workbook has no stamp');
  document.write(stamp.sheet, stamp.row, stamp.column + stateColumn, [[{ formula: `=IF(A1="","","")` }]]);
  await host.apply({ tables: [], names: [], formats: [], blocks: [], removals: { sheets: [journalSheet], names: [names.journal, journalImageName] } });
  return document.save();
};

const bare = 'score without a journal';

/** Every operation on the workbook that it is drilled on. */
export const setStage = async (door: Door): Promise<readonly Act[]> => {
  const edited = await drilledWorkbook();
  const scored = await after(door, edited, score);
  const incomplete = await broken(door, edited, scored.requests);
  const [plain, results] = [outputsIn(edited), outputsIn(scored.bytes)];
  const entered = entryCells(edited);
  const act = async (operation: Operation, base: Uint8Array, before?: readonly string[]): Promise<Act> => {
    const from = before ?? outputsIn(base);
    const done = await after(door, base, operation);
    const twice = await after(door, done.bytes, operation);
    return {
      operation,
      base,
      from,
      to: outputsIn(done.bytes),
      again: outputsIn(twice.bytes),
      entries: { from: entryCells(base), to: entryCells(done.bytes) },
      undone: operation === undo || operation === finish ? plain : from,
      finished: operation.name === bare ? outputsIn(done.bytes) : results,
      entered,
      hasState: operation.name !== bare,
      requests: done.requests,
    };
  };
  const acts: Act[] = [];
  for (const operation of onEdited) acts.push(await act(operation, edited));
  acts.push(await act({ ...score, name: bare }, await withoutJournal(door, edited)));
  acts.push(await act(undo, scored.bytes));
  acts.push(await act(finish, incomplete, plain));
  return acts;
};
