import { checkUnit } from '../checks';
import { fingerprintOfFigures, fingerprintOfScheme, scoreUnits, type Scheme } from '../core';
import type { UnitEntries } from './figuresFile';
import { openVetoes } from './openVetoes';
import type { Result } from './result';

/** Checks and scores figures that come without a workbook. */
export const scoreFigures = (units: readonly UnitEntries[], scheme: Scheme): Result => {
  const checked = units.map(({ unit, entries, remarks }) => ({ unit, remarks, ...checkUnit(scheme, unit, entries) }));
  const scores = scoreUnits(scheme, checked);
  return {
    scores,
    issues: [...checked.flatMap(({ issues }) => issues), ...openVetoes(scores, units)],
    schemeFingerprint: fingerprintOfScheme(scheme),
    figuresFingerprint: fingerprintOfFigures(checked),
    requests: null,
  };
};
