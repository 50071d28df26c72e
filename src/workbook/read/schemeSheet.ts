import type { Issue } from '../../checks';
import type { Scheme } from '../../core';
import type { CellValue, TableReading } from '../../host/port';
import { headings } from '../layout';
import { schemeRows } from '../schemeRows';
import { structureIssue } from '../structure';
import { findColumns } from './columns';
import { missingHeadings } from './missingHeadings';
import { addressOf, cellText, plain } from './text';

/** Staff may annotate every row; a remark changes no score. */
const compared = Object.values(headings.scheme).filter((heading) => heading !== headings.scheme.note);

/** Where 指标体系 differs from the scheme that scores: an error for every cell, since nobody may believe that the edit counts. */
export const compareScheme = (table: TableReading, scheme: Scheme): readonly Issue[] => {
  const columns = findColumns(table, compared);
  if (columns.missing) return [missingHeadings('KH_Scheme', columns.missing)];
  const expected = new Map(schemeRows(scheme).map((row) => [String(row[headings.scheme.code]), row]));
  const seen = new Set<string>();
  const issues: Issue[] = [];
  table.rows.forEach((row, index) => {
    const cellAt = (heading: string): string =>
      addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + columns.at(heading) });
    const code = plain(cellText(row[columns.at(headings.scheme.code)]));
    if (code === '') return;
    const due = expected.get(code);
    if (due === undefined || seen.has(code)) {
      issues.push(strangeRow(code, cellAt(headings.scheme.code), due !== undefined));
      return;
    }
    seen.add(code);
    for (const heading of compared) {
      const found = row[columns.at(heading)] ?? null;
      if (!same(found, due[heading])) issues.push(differs(code, heading, found, due[heading], cellAt(heading)));
    }
  });
  return [...issues, ...[...expected.keys()].filter((code) => !seen.has(code)).map(missingRow)];
};

const same = (found: CellValue, due: string | number): boolean =>
  typeof due === 'number' ? cellText(found) !== '' && Number(cellText(found)) === due : plain(cellText(found)) === plain(due);

const restore = {
  zh: '本版本按方案计分，表中修改不生效：请改回原值；需要调整时请修改方案文件',
  en: 'Scores follow the scheme, not this sheet: change it back, or change the scheme file',
};

const differs = (code: string, heading: string, found: CellValue, due: string | number, cell: string): Issue =>
  structureIssue('schemeDiffers', {
    found: cellText(found),
    cell,
    expected: { zh: String(due), en: String(due) },
    message: {
      zh: `指标 ${code} 的“${heading}”与计分方案不一致，应为“${String(due)}”`,
      en: `${heading} of indicator ${code} differs from the scheme, which has “${String(due)}”`,
    },
    fix: restore,
  });

const strangeRow = (code: string, cell: string, twice: boolean): Issue =>
  structureIssue('schemeDiffers', {
    found: code,
    cell,
    message: twice
      ? { zh: `指标 ${code} 在指标体系中出现多行`, en: `indicator ${code} stands in several rows of 指标体系` }
      : { zh: `指标 ${code} 不在计分方案中`, en: `indicator ${code} is not in the scheme` },
    fix: restore,
  });

const missingRow = (code: string): Issue =>
  structureIssue('schemeDiffers', {
    found: code,
    message: { zh: `指标体系中缺少指标 ${code}`, en: `indicator ${code} is missing from 指标体系` },
    fix: restore,
  });
