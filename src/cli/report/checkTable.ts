import { groupIssues, toldWhole, type Issue, type IssueGroup } from '../../checks';
import type { Language } from '../../core';
import { parseReference } from '../../host/reference';
import { checkLineTexts, type CheckLineTexts } from '../../i18n/checkLine';
import { commandLineTexts } from '../../i18n/commandLine';
import { tellChanges } from '../../workbook';
import type { CheckResult } from '../checkFile';
import { aligned } from './aligned';
import { short } from './short';

/** The result of a check to be read: issues by sheet and unit, then how many there are and what can be repaired. */
export const checkTableOf = ({ scheme, changedParameters, issues, repairs }: CheckResult, language: Language): string => {
  const texts = checkLineTexts(language);
  const { whole, groups } = groupIssues(issues);
  const count = (level: Issue['level']): number => issues.filter((issue) => issue.level === level).length;
  return [
    `${scheme.title[language]} (${scheme.id} ${scheme.version})`,
    ...(changedParameters.length > 0 ? [tellChanges(changedParameters, language)] : []),
    '',
    ...[...byPlace(whole, texts)].flatMap(([place, some]) => [place, ...rowsOf(some, texts, language), '']),
    ...(groups.length === 0 ? [] : [texts.more, ...groupRows(groups, texts, language), '']),
    texts.summary(count('error'), count('warning'), count('note')),
    ...repairLines(repairs, texts),
  ].join('\n');
};

const byPlace = (issues: readonly Issue[], texts: CheckLineTexts): ReadonlyMap<string, readonly Issue[]> => {
  const places = new Map<string, Issue[]>();
  for (const issue of issues) {
    const sheet = issue.cell === undefined ? '' : (parseReference(issue.cell)?.sheet ?? '');
    const place = texts.place(sheet, issue.unit ?? '') || texts.workbook;
    const there = places.get(place);
    if (there) there.push(issue);
    else places.set(place, [issue]);
  }
  return places;
};

/** `F12` of `'数据填报'!F12`. */
const withinSheet = (cell: string): string => cell.slice(cell.lastIndexOf('!') + 1);

const rowsOf = (issues: readonly Issue[], { columns }: CheckLineTexts, language: Language): readonly string[] => {
  const { levels } = commandLineTexts(language);
  const heading = [columns.level, columns.code, columns.cell, columns.found, columns.expected, columns.message, columns.fix];
  const rows = issues.map(({ level, code, cell = '', found, expected, message, fix }) => [
    levels[level],
    code,
    withinSheet(cell),
    short(found),
    short(expected[language]),
    message[language],
    fix[language],
  ]);
  return indented(aligned([heading, ...rows]));
};

const groupRows = (groups: readonly IssueGroup[], { columns, count }: CheckLineTexts, language: Language): readonly string[] => {
  const { levels } = commandLineTexts(language);
  const heading = [columns.level, columns.code, count, columns.message, columns.fix];
  const rows = groups.map((group) => [levels[group.level], group.code, String(group.count), group.message[language], group.fix[language]]);
  return indented(aligned([heading, ...rows]));
};

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

const repairLines = ({ done, cells }: CheckResult['repairs'], texts: CheckLineTexts): readonly string[] => {
  if (cells.length === 0 && !done) return [];
  const lines = cells.slice(0, toldWhole).map(({ cell, unit = '', found, repair }) => [cell, unit, texts.repair(found, repair.shown ?? String(repair.to))]);
  const left = cells.length - lines.length;
  const heading = done ? texts.done(cells.length) : texts.offered(cells.length);
  return ['', heading, ...indented(aligned(lines)), ...(left > 0 ? [`  … ${String(left)}`] : [])];
};
