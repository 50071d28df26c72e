import type { Issue } from '../checks';
import { fingerprintingFigures, fingerprintOfScheme, noRest, scoringUnits, withRests, type Rest, type Scheme, type Scores } from '../core';
import type { RangeReading, Reading } from '../host/port';
import { attach, type Attached } from './attach';
import { finalIn, type Final } from './finalize/final';
import { readingUnits, type WorkbookUnits } from './readUnits';
import { cellText } from './read/text';

export type Step = 'attach' | 'read' | 'check' | 'score' | 'write';

/** Nothing can be scored before these issues are mended. */
export interface Refused {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
}

/** A standard workbook as it was read, with what its figures give. Nothing of it is written yet. */
export interface Assessed {
  readonly kind: 'assessed';
  readonly attached: Attached;
  readonly read: WorkbookUnits;
  readonly scores: Scores;
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  readonly standing: Standing;
  /** The workbook says that it is the final record: nothing is written before it is re-opened. */
  readonly final?: Final;
}

/** Whether the results in the workbook are those of its figures. */
export type Standing =
  | { readonly kind: 'unscored' }
  /** `time` as it was written: `2012-12-31 17:05`. */
  | { readonly kind: 'current' | 'outdated'; readonly time: string };

/**
 * Attaches, checks and scores what was read.
 * @param reach is told of every step before it begins; what it throws ends the work
 * @param rest asked between slices of a step
 */
export const assess = async (
  reading: Reading,
  scheme: Scheme,
  reach: (step: Step) => Promise<void> = () => Promise.resolve(),
  rest: Rest = noRest,
): Promise<Assessed | Refused> => {
  const attached = attach(reading, scheme);
  if ('refused' in attached) return { kind: 'refused', issues: attached.refused };
  await reach('check');
  const read = await withRests(readingUnits(attached, scheme), rest);
  if ('refused' in read) return { kind: 'refused', issues: read.refused };
  await reach('score');
  const scores = await withRests(scoringUnits(read.scheme, read.units), rest);
  await rest();
  const schemeFingerprint = fingerprintOfScheme(read.scheme);
  await rest();
  const figuresFingerprint = await withRests(fingerprintingFigures(read.units), rest);
  const standing = standingOf(attached.stamp, schemeFingerprint, figuresFingerprint);
  const final = finalIn(reading);
  return { kind: 'assessed', attached, read, scores, schemeFingerprint, figuresFingerprint, standing, ...(final && { final }) };
};

/** The stamp holds time, scheme, fingerprint of the scheme, fingerprint of the figures. */
const standingOf = ({ rows }: RangeReading, scheme: string, figures: string): Standing => {
  const [time = '', , schemeWritten, figuresWritten] = (rows[0] ?? []).map(cellText);
  if (time === '') return { kind: 'unscored' };
  return { kind: schemeWritten === scheme && figuresWritten === figures ? 'current' : 'outdated', time };
};
