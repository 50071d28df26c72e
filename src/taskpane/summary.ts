import type { Issue } from '../checks';
import { fixed, upTo } from '../core';
import type { Language, Scheme, UnitScore } from '../core';
import type { Receipt } from '../host/port';
import type { ScoreOutcome } from '../workbook';
import type { IssueLine, Outcome, UnitLine } from './outcome';

/** Ratios are for a bar on the screen; six places are more than it has pixels. */
const rateOf = ({ score, points }: UnitScore): number => {
  const full = Number(fixed(points, 6));
  return score === null || full === 0 ? 0 : Math.min(1, Math.max(0, Number(fixed(score, 6)) / full));
};

const unitLine = (unit: UnitScore, { places }: Scheme, language: Language): UnitLine => ({
  unit: unit.unit,
  ...(unit.rank === null ? {} : { rank: unit.rank }),
  ...(unit.score === null ? {} : { score: fixed(unit.score, places.value) }),
  points: upTo(unit.points, places.value),
  rate: rateOf(unit),
  ...(unit.grade === null ? {} : { grade: unit.grade.title[language] }),
  failing: unit.failing,
  pending: unit.pending,
  provisional: unit.provisional,
  vetoes: unit.vetoes.filter(({ state }) => state === 'decided').map(({ veto }) => veto.title[language]),
});

const severity = { error: 0, warning: 1, note: 2 } as const;

const issueLines = (issues: readonly Issue[], language: Language): readonly IssueLine[] =>
  [...issues]
    .sort((a, b) => severity[a.level] - severity[b.level])
    .map(({ level, code, message, fix }) => ({ level, code, message: message[language], fix: fix[language] }));

/** Ranked units first, in the order of their ranks; the others as they stand in the workbook. */
const byRank = (a: UnitLine, b: UnitLine): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;

const writtenOf = ({ before, cells, differences }: Receipt) => ({
  cells,
  sheets: [...new Set(before.map(({ sheet }) => sheet))],
  differences: differences.length,
});

/** What the pane shows of a run, in one language. */
export const summarise = (outcome: ScoreOutcome, language: Language): Outcome => {
  const issues = issueLines(outcome.issues, language);
  if (outcome.kind === 'refused') return { kind: 'refused', issues };
  const { scheme, units } = outcome.scores;
  const lines = units.map((unit) => unitLine(unit, scheme, language)).sort(byRank);
  return { kind: 'scored', summary: { units: lines, issues, written: writtenOf(outcome.receipt) } };
};
