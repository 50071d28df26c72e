import { structure, type Issue } from '../../checks';
import { HostError, type Host, type Reading } from '../../host/port';
import { noRest, withRests, type Rest, type Scores } from '../../core';
import { assess, type Assessed, type Refused, type Step } from '../assess';
import { request } from '../attach';
import { hostIssue } from '../hostIssue';
import { journalIn, writeSafely } from '../journal';
import { names } from '../layout';
import type { ParameterChange } from '../parameters';
import { planningScoring, sizeOf, type Size } from '../plan/planScoring';
import { isUntouched, reviewing } from '../review';
import { schemeFor, type SchemeChoice } from '../scheme';
import { finalIn, finalMark } from './final';
import { isSealed, protectionBack, protectionOff, sealing, unsealing, withoutJournal } from './sealing';

export interface FinalizeOptions {
  readonly scheme: SchemeChoice;
  /** Local time to write into the records: `2012-12-31 17:05`. */
  readonly now: string;
  /** Indicators that are still 待核 do not stand in the way; the totals of such a record are provisional. */
  readonly allowPending?: boolean;
  /** Told of every step before it begins. What it throws ends the run, and nothing is written. */
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** Asked between slices of what takes long; throws nothing. */
  readonly rest?: Rest;
}

/** The workbook is the final record: scored, verified, protected. */
export interface Finalized {
  readonly kind: 'finalized';
  /** When it became final: earlier than `now` where an interrupted run was completed. */
  readonly time: string;
  readonly scores: Scores;
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  readonly changedParameters: readonly ParameterChange[];
  readonly issues: readonly Issue[];
  /** What scoring wrote; nothing where an interrupted run was completed. */
  readonly size: Size;
  /** Sheets that are protected now. */
  readonly protectedSheets: number;
  readonly assessed: Assessed;
}

/**
 * Scores, reads everything back and holds it against a second computation, and only then locks and protects; does the same once
 * more now that nobody can change anything, and removes the journal. What breaks off before is taken back by the journal; what
 * breaks off after leaves a final record that is not protected yet, or has its journal, and doing it again completes that.
 * Whatever a user can mend comes back as issues.
 */
export const finalizeWorkbook = async (host: Host, options: FinalizeOptions): Promise<Finalized | Refused> => {
  try {
    return await run(host, options);
  } catch (error) {
    if (error instanceof HostError) return refusing(hostIssue(error));
    throw error;
  }
};

const refusing = (...issues: readonly Issue[]): Refused => ({ kind: 'refused', issues });

/** What is there, assessed. */
interface Looked {
  readonly kind: 'looked';
  readonly reading: Reading;
  readonly assessed: Assessed;
}

const look = async (host: Host, scheme: SchemeChoice, rest: Rest, reach: (step: Step) => Promise<void>): Promise<Looked | Refused> => {
  await reach('attach');
  const reading = await host.read(request);
  await reach('read');
  const found = await schemeFor(scheme, reading);
  if ('refused' in found) return { kind: 'refused', issues: found.refused };
  const assessed = await assess(reading, found.scheme, reach, rest);
  return assessed.kind === 'refused' ? assessed : { kind: 'looked', reading, assessed };
};

const run = async (host: Host, { scheme, now, allowPending = false, onStep, rest = noRest }: FinalizeOptions): Promise<Finalized | Refused> => {
  const reach = async (step: Step): Promise<void> => onStep?.(step);
  const looked = await look(host, scheme, rest, reach);
  if (looked.kind === 'refused') return looked;
  const { reading, assessed } = looked;
  const final = finalIn(reading);
  if (final !== undefined) return complete(host, scheme, looked, final.time, rest);
  if (journalIn(reading)?.entry?.state === 'open') return refusing(structure.incomplete.find({}));
  const blocking = blockers(assessed, allowPending);
  if (blocking.length > 0) return refusing(...blocking);
  const planned = await withRests(planningScoring(assessed, now, { final: true }), rest);
  if (planned.kind === 'refused') return planned;
  await reach('write');
  const patch = { ...planned.patch, newNames: [{ name: names.final, formula: finalMark(now) }], protection: protectionOff(reading.sheets) };
  const written = await writeSafely(host, patch, { kind: 'score', now, reading, attached: assessed.attached, rest });
  if (written.kind === 'refused') {
    // Where the write could not be taken back, undo needs the sheets open.
    if (written.issues.every(({ code }) => code !== structure.incomplete.code)) await host.apply(protectionBack(reading.sheets));
    return written;
  }
  const again = await look(host, scheme, rest, () => Promise.resolve());
  return again.kind === 'refused' ? again : seal(host, scheme, again, { time: now, size: sizeOf(planned.patch) }, rest);
};

/** Errors stand in the way always, 待核 unless it is allowed. */
const blockers = ({ read, scores }: Assessed, allowPending: boolean): readonly Issue[] => {
  const errors = read.issues.filter(({ level }) => level === 'error');
  const waiting = scores.units.filter(({ pending }) => pending > 0);
  const pending = waiting.reduce((sum, unit) => sum + unit.pending, 0);
  return [
    ...(errors.length > 0 ? [structure.errorsBeforeFinal.find({ count: errors.length }), ...errors] : []),
    ...(pending > 0 && !allowPending ? [structure.pendingBeforeFinal.find({ count: pending, units: waiting.map(({ unit }) => unit) })] : []),
  ];
};

/** Final already: what an interrupted run has left undone is done, as long as the results are those of the figures. */
const complete = (host: Host, scheme: SchemeChoice, looked: Looked, time: string, rest: Rest): Promise<Finalized | Refused> =>
  isSealed(looked.reading) ? Promise.resolve(refusing(structure.finalized.find({ time }))) : seal(host, scheme, looked, { time, size: { cells: 0, sheets: [] } }, rest);

const seal = async (host: Host, scheme: SchemeChoice, { reading, assessed }: Looked, done: Pick<Finalized, 'time' | 'size'>, rest: Rest): Promise<Finalized | Refused> => {
  const unfit = await differing(assessed, done.time, rest);
  if (unfit !== undefined) return unfit;
  const patch = sealing(reading, assessed.attached);
  await host.apply(patch);
  const sealed = await look(host, scheme, rest, () => Promise.resolve());
  const overtaken = sealed.kind === 'refused' ? sealed : await differing(sealed.assessed, done.time, rest);
  if (overtaken !== undefined) {
    await host.apply(unsealing(patch));
    return overtaken;
  }
  await host.apply(withoutJournal(reading));
  const { scores, schemeFingerprint, figuresFingerprint, read } = assessed;
  return {
    kind: 'finalized',
    ...done,
    scores,
    schemeFingerprint,
    figuresFingerprint,
    changedParameters: read.changedParameters,
    issues: read.issues,
    protectedSheets: patch.protection?.filter(({ on }) => on).length ?? 0,
    assessed,
  };
};

/** Refused where the results are not those of the figures, or the records do not fit. */
const differing = async (assessed: Assessed, time: string, rest: Rest): Promise<Refused | undefined> => {
  const reviewed = await withRests(reviewing(assessed), rest);
  if (reviewed.kind === 'refused') return reviewed;
  if (isUntouched(reviewed)) return undefined;
  return refusing(structure.finalDiffers.find({ time, count: reviewed.differences.length + reviewed.records.length }));
};
