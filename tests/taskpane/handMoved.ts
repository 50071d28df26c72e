import type { Desk, Listener, Look, Outcome, Reviewed } from '../../src/taskpane/desk';
import type { IssueLine, Place, Step, Why } from '../../src/taskpane/view';
import type { World } from '../../src/taskpane/workbench';

/** An answer that the test gives when it wants to. */
export interface Promised<Value> {
  readonly keep: (value: Value) => void;
  readonly break: (error: unknown) => void;
}

/** A desk on which nothing happens until the test says so, and what was asked of it. */
export interface HandMoved {
  readonly world: World;
  /** What was asked of the desk, in order: `look`, `score`, `repair V01 0`. */
  readonly asked: string[];
  readonly looks: Promised<Look>[];
  readonly scores: (Promised<Outcome> & { readonly goOn: (step?: Step) => Promise<boolean> })[];
  readonly writes: Promised<Outcome | undefined>[];
  readonly reveals: Promised<readonly IssueLine[]>[];
  /** Those that watch the workbook now. */
  readonly listeners: Set<Listener>;
  /** The next answers of the desk. */
  readonly gives: { painted: () => Promise<void>; reviewed: Reviewed; why: Why | undefined; selection: Place | undefined; opens: boolean; desk: () => Promise<void>; watched: () => Promise<void>; watches: boolean };
  /** Moves the clock of the world. */
  readonly pass: (milliseconds: number) => void;
}

export const handMoved = (): HandMoved => {
  const asked: string[] = [];
  const looks: Promised<Look>[] = [];
  const scores: (Promised<Outcome> & { readonly goOn: (step?: Step) => Promise<boolean> })[] = [];
  const writes: Promised<Outcome | undefined>[] = [];
  const reveals: Promised<readonly IssueLine[]>[] = [];
  const listeners = new Set<Listener>();
  const gives: HandMoved['gives'] = { painted: () => Promise.resolve(), reviewed: { kind: 'refused', issues: [] }, why: undefined, selection: undefined, opens: true, desk: () => Promise.resolve(), watched: () => Promise.resolve(), watches: true };
  const time = { now: 1000 };

  const promise = <Value>(name: string, into: Promised<Value>[]): Promise<Value> => {
    asked.push(name);
    return new Promise((keep, fail) => into.push({ keep, break: fail }));
  };

  const desk: Desk = {
    look: () => promise('look', looks),
    score: (goOn) => {
      asked.push('score');
      return new Promise((keep, fail) => scores.push({ keep, break: fail, goOn }));
    },
    repair: (keys) => promise<Outcome | undefined>(`repair ${keys.join('+')}`, writes).then(isOutcome),
    clearFlags: () => promise<Outcome | undefined>('clearFlags', writes).then(isOutcome),
    writeFormulas: () => promise<Outcome | undefined>('writeFormulas', writes).then(isOutcome),
    finalize: (allowPending) => promise<Outcome | undefined>(`finalize ${String(allowPending)}`, writes).then(isOutcome),
    reopen: (reason) => promise<Outcome | undefined>(`reopen ${reason}`, writes).then(isOutcome),
    review: () => {
      asked.push('review');
      return Promise.resolve(gives.reviewed);
    },
    undo: () => promise('undo', writes),
    restore: () => promise<Outcome | undefined>('restore', writes).then(isOutcome),
    finish: (goOn) => {
      asked.push('finish');
      return new Promise((keep, fail) => scores.push({ keep, break: fail, goOn }));
    },
    reveal: (place) => promise(`reveal ${place.sheet} ${String(place.row)},${String(place.column)}`, reveals),
    whyAt: (place) => {
      asked.push(`whyAt ${place.sheet}`);
      return gives.why;
    },
    whyScore: (unit, code) => {
      asked.push(`whyScore ${unit} ${code}`);
      return gives.why;
    },
    selection: () => {
      asked.push('selection');
      return Promise.resolve(gives.selection);
    },
    schemes: () => Promise.resolve([{ id: 'one', title: '方案一' }]),
    checkScheme: (file, source) => {
      asked.push(`checkScheme ${file} ${source}`);
      return Promise.resolve({ file, scheme: { id: 'own', title: '自己的方案' }, findings: [] });
    },
    upgrade: () => Promise.resolve({ kind: 'upgraded', bytes: new Uint8Array([1]) }),
    build: ({ units }) => {
      asked.push(`build ${units.join('+')}`);
      return Promise.resolve(new Uint8Array([80, 75]));
    },
    open: (bytes) => {
      asked.push(`open ${String(bytes.length)}`);
      return Promise.resolve(gives.opens);
    },
    watch: async (listener) => {
      await gives.watched();
      if (!gives.watches) return undefined;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    asked,
    looks,
    scores,
    writes,
    reveals,
    listeners,
    gives,
    pass: (milliseconds) => {
      time.now += milliseconds;
    },
    world: {
      openDesk: async () => {
        asked.push('openDesk');
        await gives.desk();
        return desk;
      },
      clock: () => time.now,
      painted: () => {
        asked.push('painted');
        return gives.painted();
      },
      turn: () => {
        asked.push('turn');
        return Promise.resolve();
      },
      fileAddress: (bytes) => `blob:${String(bytes.length)}`,
    },
  };
};

const isOutcome = (outcome: Outcome | undefined): Outcome => {
  if (outcome === undefined) throw new Error('Only undo may have nothing to do.');
  return outcome;
};

/** Everything that can go on by itself has gone on. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
