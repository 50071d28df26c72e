import type { Issue } from '../checks';
import { fingerprintOfFigures, fingerprintOfScheme, scoreUnits, type Scheme, type Scores } from '../core';
import { HostError, type Host, type Receipt } from '../host/port';
import { attach, request } from './attach';
import { hostIssue } from './hostIssue';
import { plan } from './plan/plan';
import { unitsOf } from './readUnits';

export type Step = 'attach' | 'read' | 'check' | 'score' | 'write';

export interface ScoreOptions {
  readonly scheme: Scheme;
  /** Local time to write into the records: `2012-12-31 17:05`. */
  readonly now: string;
  readonly onStep?: (step: Step) => void;
}

export type ScoreOutcome = Scored | Refused;

/** Scored, and written into the workbook. */
export interface Scored {
  readonly kind: 'scored';
  readonly scores: Scores;
  readonly issues: readonly Issue[];
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  readonly receipt: Receipt;
}

/** Nothing was written: these issues must be mended first. */
export interface Refused {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
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

const run = async (host: Host, { scheme, now, onStep }: ScoreOptions): Promise<ScoreOutcome> => {
  onStep?.('attach');
  const reading = await host.read(request);
  onStep?.('read');
  const attached = attach(reading, scheme);
  if ('refused' in attached) return { kind: 'refused', issues: attached.refused };
  onStep?.('check');
  const read = unitsOf(attached, scheme);
  if ('refused' in read) return { kind: 'refused', issues: read.refused };
  onStep?.('score');
  const scores = scoreUnits(scheme, read.units);
  const schemeFingerprint = fingerprintOfScheme(scheme);
  const figuresFingerprint = fingerprintOfFigures(read.units);
  const planned = plan(attached, read, scores, { time: now, schemeFingerprint, figuresFingerprint, issues: read.issues });
  if ('refused' in planned) return { kind: 'refused', issues: planned.refused };
  onStep?.('write');
  const receipt = await host.apply(planned.patch);
  return { kind: 'scored', scores, issues: read.issues, schemeFingerprint, figuresFingerprint, receipt };
};
