import { fileHost } from '../../../src/host/file';
import type { Scheme } from '../../../src/core';
import { baotou2012, sampleFigures, sampleRemarks, sampleUnits } from '../../../src/schemes';
import { type Scored, scoreWorkbook } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { smallScheme } from '../../support/smallScheme';
import { twoUnits } from '../../workbook/assessing';
import { type Feature, Graft } from '../features';
import { checkPackage } from '../../support/packageCheck';
import type { Scoring } from './allowed';
import { unzipped } from './packageParts';

/** A workbook to put features into, and its scheme. */
export interface Base {
  readonly bytes: Uint8Array;
  readonly scheme: Scheme;
}

export const smallBase = (): Base => ({ bytes: twoUnits(), scheme: smallScheme });

/** The sample that ships, with two of its units. */
export const sampleBase = (): Base => {
  const units = sampleUnits.filter(({ name }) => name === '青山区' || name === '固阳县');
  const remarks = sampleRemarks.filter(({ unit }) => units.some(({ name }) => name === unit));
  return { bytes: buildStandardWorkbook({ scheme: baotou2012, units, figures: sampleFigures, remarks, sample: true }), scheme: baotou2012 };
};

export interface ScoredFile {
  readonly grafted: Uint8Array;
  readonly bytes: Uint8Array;
  readonly outcome: Scored;
  readonly scoring: Scoring;
}

/** The workbook with the features in it, scored through the file adapter. */
export const scoredWith = async ({ bytes, scheme }: Base, features: readonly Feature[]): Promise<ScoredFile> => {
  const graft = new Graft(bytes);
  for (const feature of features) feature.graft(graft);
  const grafted = graft.bytes();
  const host = fileHost(grafted, 'workbook.xlsx');
  const outcome = await scoreWorkbook(host, { scheme, now: '2012-12-31 17:05' });
  if (outcome.kind === 'refused') throw new Error(outcome.issues.map(({ message }) => message.zh).join('\n'));
  const saved = host.save();
  const stale = new Set(features.flatMap((feature) => feature.stale ?? []));
  return { grafted, bytes: saved, outcome, scoring: { before: unzipped(grafted), after: unzipped(saved), receipt: outcome.receipt, stale } };
};

/** What is wrong with the file that was not wrong with the workbook before. */
export const newProblems = ({ grafted, bytes }: ScoredFile): readonly string[] => {
  const problems = checkPackage(bytes);
  if (problems.length === 0) return [];
  const known = checkPackage(grafted);
  return problems.filter((problem) => !known.includes(problem));
};
