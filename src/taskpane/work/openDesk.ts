import { structure, type Issue } from '../../checks';
import { noRest, withRests, type Language, type Rest, type Scheme } from '../../core';
import { HostError, type Host, type HostDescription, type Part, type Patch, type Reading, type Receipt } from '../../host/port';
import {
  assess,
  clearFlags,
  finalizeWorkbook,
  formulasRequest,
  hostIssue,
  isSealed,
  journalIn,
  loadPacking,
  planFormulas,
  repairableIn,
  repairWorkbook,
  reopenWorkbook,
  request,
  resolveScheme,
  reviewWorkbook,
  scoreWorkbook,
  takeBack,
  upgradeWorkbook,
  writeSafely,
  type Assessed,
  type FindScheme,
  type JournalKind,
  type Refused,
  type Size,
  type UnitChange,
} from '../../workbook';
import type { Desk, GoOn, Look, Outcome } from '../desk';
import type { Assessment, Step } from '../view';
import { factsOf, sizeToWrite } from './facts';
import { makingIndicatorLines } from './indicatorLines';
import { issueLines } from './issueLines';
import { makingWorkbooks } from './newWorkbook';
import { reviewLines } from './reviewLines';
import { changeLines, unitLines } from './unitLines';
import { whyAt, whyScore } from './why';

/** What the desk works with. */
export interface DeskParts {
  readonly host: Host;
  /** For new workbooks, and for workbooks that do not say what they are for. */
  readonly scheme: Scheme;
  readonly language: Language;
  /** Local time for the records: `2012-12-31 17:05`. */
  readonly now: () => string;
  /** Asked where the desk has worked for a while and may let others work. */
  readonly rest?: Rest;
}

/** What is known of the workbook between two pieces of work. */
interface Memory {
  /** The one that the workbook is for, as it was written. */
  scheme: Scheme;
  assessed?: Assessed;
  issues: ReadonlyMap<string, Issue>;
  sheets: Reading['sheets'];
  /** Nothing is left to do where the record is final. */
  sealed: boolean;
}

class Cancelled extends Error {}

const overtaken: Outcome = { kind: 'overtaken' };

/** Failures of Excel itself, which say nothing of the workbook. */
const ofExcel: ReadonlySet<string> = new Set([structure.cellBeingEdited, structure.noAnswer, structure.unexpected].map(({ code }) => code));

/** Everything that the pane does with the workbook behind a host. */
export const openDesk = async ({ host, scheme: usual, language, now, rest = noRest }: DeskParts): Promise<Desk> => {
  const memory: Memory = { scheme: usual, issues: new Map(), sheets: [], sealed: false };
  const description: HostDescription = await host.describe();

  const resolve = resolveScheme(usual);
  const scheme: FindScheme = async (reading) => {
    const found = await resolve(reading);
    if ('scheme' in found) memory.scheme = found.scheme;
    return found;
  };

  const shown = async (assessed: Assessed, undoable: boolean, size?: Size): Promise<Assessment> => {
    const toWrite = size ?? (await sizeToWrite(assessed, now(), rest));
    const indicators = await withRests(makingIndicatorLines(assessed, language), rest);
    await rest();
    const units = unitLines(assessed.scores, language);
    await rest();
    const { lines, byKey } = issueLines(assessed.read.issues, memory.scheme, language);
    await rest();
    memory.assessed = assessed;
    memory.issues = byKey;
    return { facts: factsOf(assessed, { sheets: memory.sheets, sealed: memory.sealed, writable: description.writable, undoable, toWrite }, language), units, issues: lines, indicators };
  };

  const refused = (issues: readonly Issue[]): { readonly kind: 'refused'; readonly issues: ReturnType<typeof issueLines>['lines'] } => ({
    kind: 'refused',
    issues: issueLines(issues, memory.scheme, language).lines,
  });

  const readBook = async (): Promise<Reading> => {
    const reading = await host.read(request);
    memory.sheets = reading.sheets;
    memory.sealed = isSealed(reading);
    return reading;
  };

  const judge = async (reading: Reading): Promise<Assessed | Refused> => {
    const found = await scheme(reading);
    return 'refused' in found ? { kind: 'refused', issues: found.refused } : assess(reading, found.scheme, undefined, rest);
  };

  const look = async (): Promise<Look> => {
    const found = await inWords(async () => {
      const reading = await readBook();
      const last = journalIn(reading)?.entry;
      if (last?.state === 'open') return { kind: 'incomplete', time: last.time } as const;
      const assessed = await judge(reading);
      return assessed.kind === 'refused' ? assessed : { ...assessed, undoable: last?.state === 'done' };
    });
    if (found.kind === 'incomplete') return found;
    if (found.kind === 'assessed') {
      loadAhead();
      return { kind: 'assessed', assessment: await shown(found, found.undoable) };
    }
    if (found.issues.some(({ code }) => code === structure.notStandard.code)) return { kind: 'unattached' };
    const { kind, issues } = refused(found.issues);
    return { kind: issues.some(({ code }) => ofExcel.has(code)) ? 'failed' : kind, issues };
  };

  const written = (receipt: Receipt, now: Look, changes: readonly UnitChange[] | undefined): Outcome => ({
    kind: 'written',
    size: { cells: receipt.cells, sheets: [...new Set(receipt.before.map(({ sheet }) => sheet))] },
    differences: receipt.differences.length,
    changes: changes && changeLines(changes, memory.scheme, language),
    now,
  });

  /** Writes, then reads what the workbook has come to. */
  const write = async (work: () => Promise<{ readonly kind: 'written' | 'repaired' | 'takenBack'; readonly receipt: Receipt } | Refused>): Promise<Outcome> => {
    const done = await inWords(work);
    return done.kind === 'refused' ? refused(done.issues) : written(done.receipt, await look(), undefined);
  };

  /** Takes the last write back as long as its journal says what the user was told of it. */
  const back = async <Otherwise>(told: 'open' | 'done', otherwise: Otherwise): Promise<Outcome | Otherwise> => {
    const taken = await inWords(() => takeBack(host, rest, told));
    return taken.kind === 'nothing' ? otherwise : write(() => Promise.resolve(taken));
  };

  /** Plans from the workbook as it is now, and writes. */
  const writePlanned = (kind: JournalKind, plan: (assessed: Assessed) => Promise<Patch | Refused>): Promise<Outcome> =>
    write(async () => {
      const reading = await readBook();
      const assessed = await judge(reading);
      if (assessed.kind === 'refused') return assessed;
      const patch = await plan(assessed);
      return 'kind' in patch ? patch : writeSafely(host, patch, { kind, now: now(), reading, attached: assessed.attached, rest });
    });

  const score = async (goOn: GoOn): Promise<Outcome> => {
    const onStep = async (step?: Step): Promise<void> => {
      if (!(await goOn(step))) throw new Cancelled();
    };
    // What has begun to be written is finished, or taken back.
    const onPart = async ({ of, number, count }: Part): Promise<void> => {
      if (!(await goOn(of, { number, count })) && of === 'read') throw new Cancelled();
    };
    try {
      const outcome = await scoreWorkbook(host, { scheme, now: now(), onStep, onPart, rest: () => onStep() });
      if (outcome.kind === 'refused') return refused(outcome.issues);
      return written(outcome.receipt, { kind: 'assessed', assessment: await shown(outcome.assessed, true, outcome.size) }, outcome.changes);
    } catch (error) {
      if (error instanceof Cancelled) return { kind: 'cancelled' };
      throw error;
    }
  };

  return {
    look,
    score,
    repair: (keys) =>
      write(() => {
        const wanted = keys.flatMap((key) => memory.issues.get(key) ?? []);
        return repairWorkbook(host, { scheme, wanted: repairableIn(wanted), now: now(), rest });
      }),
    clearFlags: () => writePlanned('clearFlags', (assessed) => Promise.resolve(clearFlags(assessed))),
    writeFormulas: () =>
      writePlanned('formulas', async (assessed) => {
        const planned = planFormulas(assessed, await host.read(formulasRequest));
        return planned.kind === 'refused' ? planned : planned.patch;
      }),
    finalize: async (allowPending) => {
      const outcome = await finalizeWorkbook(host, { scheme, now: now(), allowPending, rest });
      if (outcome.kind === 'refused') return refused(outcome.issues);
      return { kind: 'written', size: outcome.size, differences: 0, changes: undefined, now: await look() };
    },
    reopen: async (reason) => {
      const outcome = await reopenWorkbook(host, { scheme, now: now(), reason });
      if (outcome.kind === 'refused') return refused(outcome.issues);
      return { kind: 'written', size: { cells: 0, sheets: [] }, differences: 0, changes: undefined, now: await look() };
    },
    review: async () => {
      const found = await reviewWorkbook(host, { scheme, rest });
      return found.kind === 'refused' ? refused(found.issues) : { kind: 'reviewed', review: reviewLines(found, language) };
    },
    undo: () => back('done', undefined),
    restore: () => back('open', overtaken),
    finish: async (goOn) => {
      const taken = await inWords(() => takeBack(host, rest, 'open'));
      if (taken.kind === 'nothing') return overtaken;
      return taken.kind === 'refused' ? refused(taken.issues) : score(goOn);
    },
    reveal: async (place) => {
      const refusal = await inWords(async () => {
        await host.reveal(place);
        return { kind: 'done' } as const;
      });
      return refusal.kind === 'refused' ? refused(refusal.issues).issues : [];
    },
    whyAt: (place) => memory.assessed && whyAt(memory.assessed, place, language),
    whyScore: (unit, code) => memory.assessed && whyScore(memory.assessed, unit, code, language),
    selection: async () => {
      try {
        return await host.selection();
      } catch (error) {
        // A chart may be selected instead of a cell.
        if (error instanceof HostError) return undefined;
        throw error;
      }
    },
    ...makingWorkbooks(() => memory.scheme, language),
    upgrade: async () => {
      const made = await inWords(() => upgradeWorkbook(host, { scheme }));
      if (made.kind === 'upgraded') return { kind: 'upgraded', bytes: made.bytes };
      // A workbook that is of today's layout by now has nothing in its way any more: the next look tells.
      return made.kind === 'current' ? refused([]) : refused(made.issues);
    },
    open: async (bytes) => {
      try {
        await host.openWorkbook(bytes);
        return true;
      } catch (error) {
        if (error instanceof HostError) return false;
        throw error;
      }
    },
    watch: async (listener) => {
      try {
        const stop = await host.watch(listener);
        return () => void stop();
      } catch (error) {
        if (error instanceof HostError) return undefined;
        throw error;
      }
    },
  };
};

/** What the next click needs is there when it comes; where it cannot be had now, the click asks for it again. */
const loadAhead = (): void => {
  loadPacking().catch(() => undefined);
};

/** What a host could not do, as an issue. */
const inWords = async <Result>(work: () => Promise<Result | Refused>): Promise<Result | Refused> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};
