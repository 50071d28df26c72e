import type { Issue } from '../../checks';
import type { Language, Scheme } from '../../core';
import { parseReference } from '../../host/reference';
import { textsIn } from '../../i18n';
import type { IssueLine } from '../view';

const severity = { error: 0, warning: 1, note: 2 } as const;

/** Issues as the pane lists them, the worst first, and the issue behind every key. */
export const issueLines = (
  issues: readonly Issue[],
  scheme: Scheme,
  language: Language,
): { readonly lines: readonly IssueLine[]; readonly byKey: ReadonlyMap<string, Issue> } => {
  const groups = new Map(scheme.figures.map(({ id, group }) => [id, group[language]]));
  const sorted = [...issues].sort((a, b) => severity[a.level] - severity[b.level]);
  const keyed = withKeys(sorted);
  return {
    byKey: new Map(keyed),
    lines: keyed.map(([key, issue]): IssueLine => {
      const { level, code, message, fix, unit, figure, cell, found, repair } = issue;
      const place = cell === undefined ? undefined : parseReference(cell);
      return {
        key,
        level,
        code,
        message: message[language],
        fix: fix[language],
        group: (figure === undefined ? undefined : groups.get(figure)) ?? textsIn(language)['issues.workbook'],
        ...(unit !== undefined && { unit }),
        ...(cell !== undefined && { cell: cell.replaceAll("'", '') }),
        ...(place !== undefined && { place: { sheet: place.sheet, row: place.row, column: place.column } }),
        ...(repair !== undefined && { repair: { from: found, to: repair.shown ?? String(repair.to) } }),
      };
    }),
  };
};

/** A key says what an issue is about, so that after another look it stands for the same issue or for none. */
const withKeys = (issues: readonly Issue[]): readonly (readonly [key: string, issue: Issue])[] => {
  const counts = new Map<string, number>();
  return issues.map((issue) => {
    const { code, unit, figure, cell, found, repair } = issue;
    const about = JSON.stringify([code, unit, figure, cell, found, repair?.to]);
    const count = counts.get(about) ?? 0;
    counts.set(about, count + 1);
    return [`${about} ${String(count)}`, issue];
  });
};
