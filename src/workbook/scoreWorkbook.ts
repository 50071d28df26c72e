import { structure, type Issue } from '../checks';
import { noRest, withRests, type Rest, type Scores } from '../core';
import { HostError, type Host, type OnPart, type Receipt } from '../host/port';
import { assess, type Assessed, type Refused, type Step } from './assess';
import { request } from './attach';
import { findingChanges, type UnitChange } from './changes';
import { hostIssue } from './hostIssue';
import { journalIn, writeSafely } from './journal';
import type { ParameterChange } from './parameters';
import { isEmpty } from './plan/isEmpty';
import { planningScoring, sizeOf, type Size } from './plan/planScoring';
import { schemeFor, type SchemeChoice } from './scheme';

export interface ScoreOptions {
  readonly scheme: SchemeChoice;
  /** Local time to write into the records: `2012-12-31 17:05`. */
  readonly now: string;
  /**
   * Told of every step before it begins; the work goes on when the promise is kept, so that a surface can paint.
   * What it throws ends the run, and nothing is written.
   */
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** Told of every part of what is too large for one request. What it throws of a part that is read ends the run. */
  readonly onPart?: OnPart;
  /** Asked between slices of what takes long: what it throws before anything is written ends the run. */
  readonly rest?: Rest;
}

export type ScoreOutcome = Scored | Refused;

/** Scored, and written into the workbook; where the same stands there already, nothing is written. */
export interface Scored {
  readonly kind: 'scored';
  /** By the scheme in force: with the parameters that the workbook has changed. */
  readonly scores: Scores;
  readonly changedParameters: readonly ParameterChange[];
  readonly issues: readonly Issue[];
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  readonly receipt: Receipt;
  /** As it stands after the write; new rows and columns are where the next reading finds them. */
  readonly assessed: Assessed;
  /** What the patch held. */
  readonly size: Size;
  /** What is different from the results that stood there before; `undefined` after the first run. */
  readonly changes: readonly UnitChange[] | undefined;
}

/**
 * The way of one click: attach → read → check → score → plan → write.
 * Whatever a user can mend comes back as issues; only programming errors are thrown.
 */
export const scoreWorkbook = async (host: Host, options: ScoreOptions): Promise<ScoreOutcome> => {
  try {
    return await run(host, options);
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};

const run = async (host: Host, { scheme, now, onStep, onPart, rest = noRest }: ScoreOptions): Promise<ScoreOutcome> => {
  const reach = async (step: Step): Promise<void> => onStep?.(step);
  await reach('attach');
  const reading = await host.read(request, onPart);
  if (journalIn(reading)?.entry?.state === 'open') return { kind: 'refused', issues: [structure.incomplete.find({})] };
  await reach('read');
  const found = await schemeFor(scheme, reading);
  if ('refused' in found) return { kind: 'refused', issues: found.refused };
  const assessed = await assess(reading, found.scheme, reach, rest);
  if (assessed.kind === 'refused') return assessed;
  const planned = await withRests(planningScoring(assessed, now), rest);
  if (planned.kind === 'refused') return planned;
  const changes = await withRests(findingChanges(assessed), rest);
  await reach('write');
  const written = await writeSafely(host, planned.patch, { kind: 'score', now, reading, attached: assessed.attached, rest, ...(onPart && { onPart }) });
  if (written.kind === 'refused') return written;
  const { receipt } = written;
  const { scores, read, schemeFingerprint, figuresFingerprint } = assessed;
  return {
    kind: 'scored',
    scores,
    changedParameters: read.changedParameters,
    issues: read.issues,
    schemeFingerprint,
    figuresFingerprint,
    receipt,
    assessed: isEmpty(planned.patch) ? assessed : { ...assessed, standing: { kind: 'current', time: now } },
    size: sizeOf(planned.patch),
    changes,
  };
};
