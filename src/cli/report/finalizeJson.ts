import type { Language } from '../../core';
import type { Finalized, Reopened } from '../../workbook';
import { issueJson } from './issueJson';

/** What the program that finalizes promises to print with `--json`. */
export const finalizeJsonOf = (outcome: Finalized | Reopened, language: Language): unknown => {
  if (outcome.kind === 'reopened') {
    const { finalSince, unprotectedSheets } = outcome;
    return { kind: 'reopened', finalSince, unprotectedSheets };
  }
  const { time, scores, schemeFingerprint, figuresFingerprint, protectedSheets, issues } = outcome;
  return {
    kind: 'finalized',
    time,
    scheme: { id: scores.scheme.id, version: scores.scheme.version, fingerprint: schemeFingerprint },
    figures: { fingerprint: figuresFingerprint },
    units: scores.units.length,
    pending: scores.units.reduce((sum, unit) => sum + unit.pending, 0),
    protectedSheets,
    issues: issues.map((issue) => issueJson(issue, language)),
  };
};
