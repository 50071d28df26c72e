import { groupIssues } from '../../checks';
import { fixed, multiply, whole, type Fraction, type Language, type UnitScore } from '../../core';
import { commandLineTexts, type CommandLineTexts } from '../../i18n/commandLine';
import { tellChanges } from '../../workbook';
import type { Result } from '../result';
import { aligned } from './aligned';

/** The result as a table to be read: units by rank, then what is wrong with the figures. */
export const tableOf = ({ scores, changedParameters, issues, requests, cells }: Result, language: Language): string => {
  const texts = commandLineTexts(language);
  const places = scores.scheme.places.value;
  const units = [...scores.units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const heading = [
    texts.table.rank,
    texts.table.unit,
    ...scores.scheme.parts.map(({ title }) => title[language]),
    texts.table.score,
    texts.table.points,
    texts.table.rate,
    texts.table.grade,
    texts.table.veto,
    texts.table.failing,
    texts.table.pending,
  ];
  const rows = units.map((unit) => rowOf(unit, places, language, texts));
  const lines = aligned([heading, ...rows]);
  const { whole, groups } = groupIssues(issues);
  const count = (level: string): number => issues.filter((issue) => issue.level === level).length;
  return [
    `${scores.scheme.title[language]} (${scores.scheme.id} ${scores.scheme.version})`,
    ...(changedParameters.length > 0 ? [tellChanges(changedParameters, language)] : []),
    '',
    ...lines,
    '',
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

const percent = (rate: Fraction): string => `${fixed(multiply(rate, whole(100)), 2)}%`;

const rowOf = (unit: UnitScore, places: number, language: Language, texts: CommandLineTexts): readonly string[] => [
  `${unit.rank === null ? '—' : String(unit.rank)}${unit.provisional ? ` ${texts.provisional}` : ''}`,
  unit.unit,
  ...unit.parts.map(({ score }) => (score ? fixed(score, places) : '—')),
  unit.score ? scoreText(unit, places) : '—',
  fixed(unit.points, places),
  unit.rate ? percent(unit.rate) : '—',
  unit.grade?.title[language] ?? texts.cutOff,
  unit.vetoes.some(({ state }) => state === 'decided') ? texts.vetoed : '',
  String(unit.failing),
  String(unit.pending),
];

const scoreText = ({ score, low, high, pending }: UnitScore, places: number): string =>
  `${score ? fixed(score, places) : '—'}${pending > 0 ? ` (${fixed(low, places)}–${fixed(high, places)})` : ''}`;
