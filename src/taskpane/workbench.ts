import type { Command } from '../commands';
import { detailsOf } from './breakdown';
import type { Desk, GoOn, Outcome } from './desk';
import type { Filter, PaneEvent, Tab, WorkKind } from './state';
import type { Order, Place, Why } from './view';

/** What can be done in the pane. */
export interface Actions {
  readonly score: () => void;
  readonly check: () => void;
  readonly undo: () => void;
  /** Takes back the write that broke off. */
  readonly restore: () => void;
  readonly finish: () => void;
  readonly clearFlags: () => void;
  readonly writeFormulas: () => void;
  readonly review: () => void;
  readonly finalize: (allowPending: boolean) => void;
  readonly reopen: (reason: string) => void;
  readonly repair: (keys: readonly string[]) => void;
  readonly create: (order: Order) => void;
  /** Carries what was entered into a workbook of today's layout. */
  readonly upgrade: () => void;
  readonly checkScheme: (file: File) => void;
  readonly cancel: () => void;
  readonly choose: (tab: Tab) => void;
  readonly filter: (filter: Filter) => void;
  readonly reveal: (place: Place) => void;
  readonly explain: (unit: string, code: string) => void;
  readonly toggleForm: (open: boolean) => void;
}

/** The world around the pane. */
export interface World {
  readonly openDesk: () => Promise<Desk>;
  /** Milliseconds that only go up. */
  readonly clock: () => number;
  /** Kept as soon as the surface has had the chance to paint. */
  readonly painted: () => Promise<void>;
  /** Kept as soon as whatever else waited has had its turn: input, above all. */
  readonly turn: () => Promise<void>;
  /** An address under which the bytes can be saved. */
  readonly fileAddress: (bytes: Uint8Array) => string;
}

export interface Workbench {
  readonly actions: Actions;
  /** Looks at the workbook again; `asked`: because somebody wants to know. */
  readonly look: (asked: boolean) => void;
  /** Begins to watch the workbook and carries out a command; gives back what ends it. */
  readonly start: (command: Command | undefined) => () => void;
}

/** Carries out what is asked, one piece of work at a time, and tells the pane how it goes. */
export const workbench = (world: World, dispatch: (event: PaneEvent) => void): Workbench => {
  const desk = once(world.openDesk);
  const job: Job = { unseen: false, cancelled: false, painted: -Infinity, rested: -Infinity };

  const work = (kind: WorkKind, carryOut: (desk: Desk) => Promise<PaneEvent>, asked = true): void => {
    if (job.doing !== undefined) {
      // Whoever clicks while the pane looks by itself is not to click again.
      if (job.doing === 'look' && asked) job.next = () => work(kind, carryOut);
      return;
    }
    Object.assign(job, { doing: kind, unseen: kind !== 'look' && job.unseen, cancelled: false, painted: -Infinity, rested: -Infinity });
    dispatch({ kind: 'began', work: kind });
    desk()
      .then(carryOut)
      .catch((error: unknown): PaneEvent => ({ kind: 'broke', details: detailsOf(error) }))
      .then(async (event) => {
        dispatch(event);
        if (job.reasons !== undefined) aside(explainAnew);
        if (job.next !== undefined || job.unseen) {
          // Whoever waits sees the result first: a frame may be under way before it is in the page.
          job.doing = 'look';
          await world.painted();
          await world.painted();
        }
        const next = job.next ?? (job.unseen ? () => look(false) : undefined);
        delete job.doing;
        delete job.next;
        next?.();
      }, reportLater);
  };

  const write = (kind: WorkKind, carryOut: (desk: Desk) => Promise<Outcome | undefined>): void => {
    work(kind, async (opened) => {
      const begun = world.clock();
      job.unseen = true;
      const outcome = await carryOut(opened);
      // With a score rows and columns may have moved.
      job.unseen = outcome?.kind !== 'written' || kind === 'score';
      return { kind: 'ended', outcome, milliseconds: world.clock() - begun };
    });
  };

  const look = (asked: boolean): void => {
    work(
      'look',
      async (opened) => {
        await job.watch?.(opened);
        return { kind: 'looked', look: await opened.look(), asked };
      },
      asked,
    );
  };

  const goOn: GoOn = async (step, part) => {
    if (step !== undefined) dispatch({ kind: 'reached', step, ...(part && { part }) });
    if (world.clock() - job.painted >= glance) {
      await world.painted();
      job.painted = job.rested = world.clock();
    } else if (world.clock() - job.rested >= breath) {
      await world.turn();
      job.rested = world.clock();
    }
    return !job.cancelled;
  };

  const aside = (task: (desk: Desk) => Promise<void>): void => {
    desk()
      .then(task)
      .catch((error: unknown) => dispatch({ kind: 'stumbled', details: detailsOf(error) }));
  };

  const explain = (opened: Desk, reasons: Reasons, show: boolean): void => {
    job.reasons = reasons;
    dispatch({ kind: 'explained', why: reasons(opened), show });
  };

  /** What was explained before the workbook was read again may be explained otherwise now. */
  const explainAnew = (opened: Desk): Promise<void> => {
    if (job.reasons !== undefined) explain(opened, job.reasons, false);
    return Promise.resolve();
  };

  /** Gives way to what is explained already. */
  const explainSelection = async (opened: Desk): Promise<void> => {
    const place = await opened.selection();
    if (place !== undefined && job.reasons?.(opened) === undefined) explain(opened, at(place), false);
  };

  const actions: Actions = {
    score: () => write('score', (opened) => opened.score(goOn)),
    check: () => look(true),
    undo: () => write('undo', (opened) => opened.undo()),
    restore: () => write('undo', (opened) => opened.restore()),
    finish: () => write('score', (opened) => opened.finish(goOn)),
    clearFlags: () => write('clearFlags', (opened) => opened.clearFlags()),
    writeFormulas: () => write('formulas', (opened) => opened.writeFormulas()),
    finalize: (allowPending) => write('finalize', (opened) => opened.finalize(allowPending)),
    reopen: (reason) => write('reopen', (opened) => opened.reopen(reason)),
    review: () => work('review', async (opened) => ({ kind: 'reviewed', reviewed: await opened.review() })),
    repair: (keys) => write('repair', (opened) => opened.repair(keys)),
    create: (order) =>
      work('create', async (opened) => {
        const bytes = await opened.build(order);
        return (await opened.open(bytes)) ? { kind: 'created' } : { kind: 'created', href: world.fileAddress(bytes) };
      }),
    upgrade: () =>
      work('create', async (opened) => {
        const begun = world.clock();
        const made = await opened.upgrade();
        job.unseen = made.kind === 'refused';
        if (made.kind === 'refused') return { kind: 'ended', outcome: made, milliseconds: world.clock() - begun };
        return (await opened.open(made.bytes)) ? { kind: 'created' } : { kind: 'created', href: world.fileAddress(made.bytes) };
      }),
    cancel: () => {
      job.cancelled = true;
      dispatch({ kind: 'cancelling' });
    },
    choose: (tab) => {
      dispatch({ kind: 'tabChosen', tab });
      if (tab === 'why') aside(explainSelection);
    },
    filter: (filter) => dispatch({ kind: 'filtered', filter }),
    reveal: (place) =>
      aside(async (opened) => {
        const issues = await opened.reveal(place);
        dispatch(issues.length > 0 ? { kind: 'hindered', issues } : { kind: 'revealed' });
      }),
    explain: (unit, code) =>
      aside((opened) => {
        explain(opened, (asked) => asked.whyScore(unit, code), true);
        return Promise.resolve();
      }),
    toggleForm: (open) => {
      dispatch({ kind: 'formToggled', open });
      if (open) aside(async (opened) => dispatch({ kind: 'schemesListed', schemes: await opened.schemes() }));
    },
    checkScheme: (file) =>
      aside(async (opened) => dispatch({ kind: 'schemeChecked', check: await opened.checkScheme(file.name, await file.text()) })),
  };

  const begin = (command: Command | undefined): void => {
    switch (command) {
      case 'score':
      case 'clearFlags':
        actions[command]();
        break;
      case 'check':
        look(true);
        break;
      case 'create':
        actions.toggleForm(true);
        look(false);
        break;
      case undefined:
        look(false);
    }
  };

  const start = (command: Command | undefined): (() => void) => {
    const watching = { stop: (): void => undefined, over: false };
    const watch = async (opened: Desk): Promise<void> => {
      delete job.watch;
      const selected = (place: Place): void => explain(opened, at(place), false);
      const stop = await opened.watch({ changed: () => dispatch({ kind: 'cellsChanged' }), protectionChanged: () => dispatch({ kind: 'protectionChanged' }), selected });
      if (watching.over) stop?.();
      else if (stop === undefined) job.watch = watch;
      else watching.stop = stop;
    };
    // Before anything is read: of a change after that, the pane is told.
    aside(async (opened) => {
      await watch(opened);
      // Nothing tells of changes until the next look asks for it again.
      if (job.watch === undefined) return;
      job.unseen = true;
      look(false);
    });
    begin(command);
    return () => {
      watching.over = true;
      if (job.watch === watch) delete job.watch;
      watching.stop();
    };
  };

  return { actions, look, start };
};

/** Asks for the reasons of the same thing, of the workbook as it was read last. */
type Reasons = (desk: Desk) => Why | undefined;

const at =
  (place: Place): Reasons =>
  (desk) =>
    desk.whyAt(place);

/** What is being done, and what was asked for meanwhile. */
interface Job {
  doing?: WorkKind;
  next?: () => void;
  /** Something may have changed the workbook, and what it has come to was not looked at. */
  unseen: boolean;
  /** What is explained, however often the workbook is read. */
  reasons?: Reasons;
  cancelled: boolean;
  /** Watches the workbook, where Excel did not take it when it was asked last. */
  watch?: (desk: Desk) => Promise<void>;
  /** When the surface last had the chance to paint, by the clock of the world. */
  painted: number;
  /** When others last had their turn. */
  rested: number;
}

/** Milliseconds; steps that pass sooner nobody sees, and every painting costs the time of one. */
const glance = 100;

/** Milliseconds of work after which it is the turn of others: with the slice that is under way, well below what people notice. */
const breath = 16;

/** Made once; what could not be made is tried again. */
const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
};

/** Nothing is left to tell the pane; the browser's console keeps it for support. */
const reportLater = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};
