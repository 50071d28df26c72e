import type { Issue } from '../../checks';
import type { TableReading } from '../../host/port';
import { headings, takesPartWords } from '../layout';
import { structureIssue } from '../structure';
import { findColumns } from './columns';
import { missingHeadings } from './missingHeadings';
import { addressOf, cellText, plain } from './text';

export interface Units {
  /** Names of the units that take part, in the order of the table. */
  readonly taking: readonly string[];
  /** Names of all units listed. */
  readonly listed: readonly string[];
  readonly issues: readonly Issue[];
  /** Columns are missing: nothing could be read. */
  readonly missing?: boolean;
}

/** 〔 and 〕 set off unit names in 标记 cells. */
const bracket = /[〔〕]/u;

/** The units of KH_Units. A unit listed twice counts once, with an issue. */
export const readUnits = (table: TableReading): Units => {
  const columns = findColumns(table, Object.values(headings.units));
  if (columns.missing) {
    return { taking: [], listed: [], issues: [missingHeadings('KH_Units', columns.missing)], missing: true };
  }
  const issues: Issue[] = [];
  const taking: string[] = [];
  const listed: string[] = [];
  table.rows.forEach((row, index) => {
    const name = cellText(row[columns.at(headings.units.name)]);
    if (name === '') return;
    const cell = addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + columns.at(headings.units.name) });
    const issue = issueOf(name, cell, listed);
    if (issue) issues.push(issue);
    if (issue) return;
    listed.push(name);
    if (plain(cellText(row[columns.at(headings.units.takesPart)])) !== takesPartWords.no) taking.push(name);
  });
  return { taking, listed, issues };
};

const issueOf = (name: string, cell: string, listed: readonly string[]): Issue | undefined => {
  if (bracket.test(name)) {
    return structureIssue('badUnitName', {
      found: name,
      cell,
      unit: name,
      message: { zh: `单位名称“${name}”含有〔或〕`, en: `the unit name “${name}” contains 〔 or 〕` },
      fix: { zh: '请改用其他括号，并同时修改数据填报表的列标题', en: 'Use other brackets, in the column heading of 数据填报 too' },
    });
  }
  if (!listed.some((other) => plain(other) === plain(name))) return undefined;
  return structureIssue('duplicateUnit', {
    found: name,
    cell,
    unit: name,
    message: { zh: `单位“${name}”重复`, en: `the unit “${name}” is listed twice` },
    fix: { zh: '请在单位名单中只保留一行', en: 'Keep one row of it in the list of units' },
  });
};
