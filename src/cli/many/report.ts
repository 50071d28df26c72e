import type { Language } from '../../core';
import { commandLineTexts } from '../../i18n/commandLine';
import { aligned } from '../report/aligned';
import { headingsOfUnits } from '../report/units';
import type { Outcome } from './job';

/** All workbooks in one table: units by rank within each, then what is wrong with the figures, then what was not scored. */
export const tableOfMany = (outcomes: readonly Outcome[], language: Language): string => {
  const texts = commandLineTexts(language);
  const scored = outcomes.flatMap(({ path, scored: of }) => (of === undefined ? [] : [{ path, ...of }]));
  const rows = scored.flatMap(({ path, rows: units }) => units.map((cells) => [path, ...cells]));
  const doubtful = scored.filter(({ errors, warnings }) => errors + warnings > 0);
  const refused = outcomes.flatMap(({ path, why }) => (why === undefined ? [] : [{ path, why }]));
  return [
    ...aligned([[texts.many.workbook, ...headingsOfUnits(undefined, language)], ...rows]),
    '',
    texts.many.counts(scored.length, refused.length),
    ...doubtful.map(({ path, errors, warnings }) => `  ${path}: ${texts.issues(errors, warnings)}`),
    ...refused.map(({ path, why }) => `  ${path}: ${why}`),
  ].join('\n');
};

/** The same as data. */
export const jsonOfMany = (outcomes: readonly Outcome[]): unknown => ({
  workbooks: outcomes.map(({ path, code, scored, why }) => ({
    path,
    code,
    ...(scored?.report !== undefined && { result: scored.report }),
    ...(why !== undefined && { why }),
  })),
});
