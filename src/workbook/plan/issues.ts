import type { Issue, Level } from '../../checks';
import type { Scheme } from '../../core';
import type { CellWrite } from '../../host/port';
import { headings } from '../layout';
import { linkFormula, linkText } from '../link';
import type { Output } from './outputTable';

export const levelWords: Readonly<Record<Level, string>> = { error: '错误', warning: '提醒', note: '说明' };

/** 数据问题: one row for every issue, with a link to its cell. */
export const issuesOutput = (issues: readonly Issue[], scheme: Scheme): Output => {
  const { level, code, unit, figure, cell, link, found, message, fix } = headings.issues;
  const titles = new Map(scheme.figures.map(({ id, code: short, title }) => [id, `${short} ${title.zh}`]));
  return {
    columns: [level, code, unit, figure, cell, link, found, message, fix].map((heading) => ({
      heading,
      numberFormat: 'General',
    })),
    key: [code, unit, figure, message],
    rows: issues.map((issue): readonly CellWrite[] => [
      levelWords[issue.level],
      issue.code,
      issue.unit ?? '',
      issue.figure === undefined ? '' : (titles.get(issue.figure) ?? issue.figure),
      issue.cell ?? '',
      { formula: linkFormula, shows: issue.cell === undefined ? '' : linkText },
      issue.found,
      issue.message.zh,
      issue.fix.zh,
    ]),
  };
};
