import { groupIssues, type Issue, type Level } from '../../checks';
import type { Scheme } from '../../core';
import type { CellWrite } from '../../host/port';
import { headings } from '../layout';
import { linkFormula, linkText } from '../link';
import type { Output } from './outputTable';

export const levelWords: Readonly<Record<Level, string>> = { error: '错误', warning: '提醒', note: '说明' };

/** What a row of 数据问题 says: an issue, or several of a kind. */
type Row = Pick<Issue, 'level' | 'code' | 'unit' | 'figure' | 'cell' | 'found' | 'message' | 'fix'>;

/** 数据问题: one row for every issue, with a link to its cell; beyond the first thousand one for every kind, linked to the first. */
export const issuesOutput = (issues: readonly Issue[], scheme: Scheme): Output => {
  const { level, code, unit, figure, cell, link, found, message, fix } = headings.issues;
  const titles = new Map(scheme.figures.map(({ id, code: short, title }) => [id, `${short} ${title.zh}`]));
  const { whole, groups } = groupIssues(issues);
  const kinds = groups.map(({ cells: [first], ...group }): Row => ({ ...group, found: '', ...(first !== undefined && { cell: first }) }));
  return {
    columns: [level, code, unit, figure, cell, link, found, message, fix].map((heading) => ({
      heading,
      numberFormat: 'General',
    })),
    key: [code, unit, figure, message],
    rows: [...whole, ...kinds].map((row): readonly CellWrite[] => [
      levelWords[row.level],
      row.code,
      row.unit ?? '',
      row.figure === undefined ? '' : (titles.get(row.figure) ?? row.figure),
      row.cell ?? '',
      { formula: linkFormula, shows: row.cell === undefined ? '' : linkText },
      row.found,
      row.message.zh,
      row.fix.zh,
    ]),
  };
};
