import { checkUnits } from '../checks';
import { fingerprintOfFigures, fingerprintOfScheme, scoreUnits, type Scheme } from '../core';
import type { UnitEntries } from './figuresFile';
import { openVetoes } from './openVetoes';
import type { Result } from './result';

/** Checks and scores figures that come without a workbook. */
export const scoreFigures = (units: readonly UnitEntries[], scheme: Scheme): Result => {
  const found = checkUnits(scheme, units);
  const checked = found.units.map((unit, index) => ({ ...unit, remarks: units[index]?.remarks ?? [] }));
  const scores = scoreUnits(scheme, checked);
  return {
    scores,
    changedParameters: [],
    issues: [...found.issues, ...openVetoes(scores, units)],
    schemeFingerprint: fingerprintOfScheme(scheme),
    figuresFingerprint: fingerprintOfFigures(checked),
    requests: null,
  };
};
