import { groupIssues } from '../../checks';
import type { Language } from '../../core';
import { commandLineTexts } from '../../i18n/commandLine';
import { isLean, mostWithEveryRow, tellChanges } from '../../workbook';
import type { Result } from '../result';
import { aligned } from './aligned';
import { cellsOfUnit, headingsOfUnits, unitsByRank } from './units';

/** The result as a table to be read: units by rank, then what is wrong with the figures. */
export const tableOf = ({ scores, changedParameters, issues, requests, cells }: Result, language: Language): string => {
  const texts = commandLineTexts(language);
  const { scheme } = scores;
  const rows = unitsByRank(scores.units).map((unit) => cellsOfUnit(unit, scheme.places.value, language, true));
  const lines = aligned([headingsOfUnits(scheme, language), ...rows]);
  const { whole, groups } = groupIssues(issues);
  const count = (level: string): number => issues.filter((issue) => issue.level === level).length;
  return [
    `${scheme.title[language]} (${scheme.id} ${scheme.version})`,
    ...(changedParameters.length > 0 ? [tellChanges(changedParameters, language)] : []),
    '',
    ...lines,
    '',
    ...(cells !== undefined && isLean(scores.units.length) ? [texts.lean(mostWithEveryRow)] : []),
    texts.issues(count('error'), count('warning')),
    ...whole.map((issue) => {
      // A file of figures has no cells; there a figure is found by its id.
      const where = [issue.unit, cells === undefined ? issue.figure : issue.cell].filter((part) => part !== undefined).join(' ');
      return `  [${texts.levels[issue.level]} ${issue.code}] ${where === '' ? '' : `${where}: `}${issue.message[language]} — ${texts.fix(issue.fix[language])}`;
    }),
    ...groups.map(({ level, code, message, fix }) => `  [${texts.levels[level]} ${code}] ${message[language]} — ${texts.fix(fix[language])}`),
    ...(requests ? ['', texts.requests(requests.count, requests.actions, requests.bytes)] : []),
  ].join('\n');
};
