import { fingerprintOfScheme, type Language } from '../../core';
import type { CheckResult } from '../checkFile';
import { changeJson } from './changeJson';
import { issueJson } from './issueJson';

/** The result of a check as the JSON document that the command line promises; every issue is in it. */
export const checkJsonOf = ({ scheme, changedParameters, issues, repairs }: CheckResult, language: Language): unknown => ({
  scheme: { id: scheme.id, version: scheme.version, fingerprint: fingerprintOfScheme(scheme) },
  changedParameters: changedParameters.map(changeJson),
  issues: issues.map((issue) => issueJson(issue, language)),
  repairs: repairs.cells.map(({ code, unit, figure, cell, found, repair }) => ({
    code,
    unit: unit ?? null,
    figure: figure ?? null,
    cell,
    from: found,
    to: repair.to,
    done: repairs.done,
  })),
});
