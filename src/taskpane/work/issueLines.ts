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
  const keyed = sorted.map((issue, index): readonly [string, Issue] => [`${issue.code} ${String(index)}`, issue]);
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
