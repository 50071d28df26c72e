import { structure, type Issue } from '../../checks';
import type { Language, Scheme } from '../../core';
import { HostError, type Before, type Host, type HostDescription, type Reading, type Receipt } from '../../host/port';
import {
  assess,
  clearFlags,
  formulasRequest,
  hostIssue,
  planFormulas,
  repairableIn,
  repairWorkbook,
  request,
  resolveScheme,
  scoreWorkbook,
  type Assessed,
  type FindScheme,
  type Refused,
  type Size,
  type UnitChange,
} from '../../workbook';
import type { Desk, Look, Outcome } from '../desk';
import type { Assessment, Step } from '../view';
import { factsOf, sizeToWrite } from './facts';
import { indicatorLines } from './indicatorLines';
import { issueLines } from './issueLines';
import { makingWorkbooks } from './newWorkbook';
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
}

/** What is known of the workbook between two pieces of work. */
interface Memory {
  /** The one that the workbook is for, as it was written. */
  scheme: Scheme;
  assessed?: Assessed;
  issues: ReadonlyMap<string, Issue>;
  sheets: Reading['sheets'];
  /** What the last write replaced. */
  before?: Before;
}

class Cancelled extends Error {}

/** Everything that the pane does with the workbook behind a host. */
export const openDesk = async ({ host, scheme: usual, language, now }: DeskParts): Promise<Desk> => {
  const memory: Memory = { scheme: usual, issues: new Map(), sheets: [] };
  const description: HostDescription = await host.describe();

  const resolve = resolveScheme(usual);
  const scheme: FindScheme = async (reading) => {
    const found = await resolve(reading);
    if ('scheme' in found) memory.scheme = found.scheme;
    return found;
  };

  const shown = (assessed: Assessed, toWrite: Size = sizeToWrite(assessed, now())): Assessment => {
    const { lines, byKey } = issueLines(assessed.read.issues, memory.scheme, language);
    memory.assessed = assessed;
    memory.issues = byKey;
    return {
      facts: factsOf(assessed, memory.sheets, description, toWrite, language),
      units: unitLines(assessed.scores, language),
      issues: lines,
      indicators: indicatorLines(assessed, language),
    };
  };

  const refused = (issues: readonly Issue[]): { readonly kind: 'refused'; readonly issues: ReturnType<typeof issueLines>['lines'] } => ({
    kind: 'refused',
    issues: issueLines(issues, memory.scheme, language).lines,
  });

  const read = async (): Promise<Assessed | Refused> => {
    const reading = await host.read(request);
    memory.sheets = reading.sheets;
    const found = await scheme(reading);
    return 'refused' in found ? { kind: 'refused', issues: found.refused } : assess(reading, found.scheme);
  };

  const look = async (): Promise<Look> => {
    const found = await inWords(read);
    if (found.kind === 'assessed') return { kind: 'assessed', assessment: shown(found) };
    return found.issues.some(({ code }) => code === structure.notStandard.code) ? { kind: 'unattached' } : refused(found.issues);
  };

  const written = (receipt: Receipt, now: Look, changes: readonly UnitChange[] | undefined): Outcome => ({
    kind: 'written',
    size: { cells: receipt.cells, sheets: [...new Set(receipt.before.map(({ sheet }) => sheet))] },
    differences: receipt.differences.length,
    changes: changes && changeLines(changes, memory.scheme, language),
    now,
  });

  /** Writes, then reads what the workbook has come to. */
  const write = async (work: () => Promise<Receipt | Refused>, undoable: boolean): Promise<Outcome> => {
    const receipt = await inWords(work);
    if ('kind' in receipt) return refused(receipt.issues);
    if (undoable) memory.before = receipt;
    return written(receipt, await look(), undefined);
  };

  const score = async (goOn: (step: Step) => Promise<boolean>): Promise<Outcome> => {
    const onStep = async (step: Step): Promise<void> => {
      if (!(await goOn(step))) throw new Cancelled();
    };
    try {
      const outcome = await scoreWorkbook(host, { scheme, now: now(), onStep });
      if (outcome.kind === 'refused') return refused(outcome.issues);
      memory.before = outcome.receipt;
      return written(outcome.receipt, { kind: 'assessed', assessment: shown(outcome.assessed, outcome.size) }, outcome.changes);
    } catch (error) {
      if (error instanceof Cancelled) return { kind: 'cancelled' };
      throw error;
    }
  };

  return {
    look,
    score,
    repair: (keys) =>
      write(async () => {
        const wanted = keys.flatMap((key) => memory.issues.get(key) ?? []);
        const outcome = await repairWorkbook(host, { scheme, wanted: repairableIn(wanted) });
        return outcome.kind === 'refused' ? outcome : outcome.receipt;
      }, true),
    clearFlags: () =>
      write(async () => {
        const found = await read();
        return found.kind === 'refused' ? found : host.apply(clearFlags(found));
      }, true),
    writeFormulas: () =>
      write(async () => {
        const found = await read();
        if (found.kind === 'refused') return found;
        const planned = planFormulas(found, await host.read(formulasRequest));
        return planned.kind === 'refused' ? planned : host.apply(planned.patch);
      }, true),
    undo: async () => {
      const { before } = memory;
      if (before === undefined) return undefined;
      return write(async () => {
        const receipt = await host.restore(before);
        // What could not be put back now can be tried again.
        delete memory.before;
        return receipt;
      }, false);
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
        if (error instanceof HostError) return () => undefined;
        throw error;
      }
    },
  };
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
