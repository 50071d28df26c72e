import type { Issue } from '../../checks';
import type { Remark, Scheme } from '../../core';
import type { TableReading } from '../../host/port';
import { headings } from '../layout';
import { structureIssue } from '../structure';
import { findColumns } from './columns';
import { missingHeadings } from './missingHeadings';
import { addressOf, cellText, plain } from './text';

export interface Remarks {
  /** By unit. */
  readonly byUnit: ReadonlyMap<string, readonly Remark[]>;
  readonly issues: readonly Issue[];
}

/** What the decision cell of a veto may hold. */
const decisions: ReadonlyMap<string, boolean> = new Map([
  ['一票否决', true],
  ['否决', true],
  ['是', true],
  ['不否决', false],
  ['不予否决', false],
  ['否', false],
]);

/** The remarks of KH_Remarks. What cannot be matched with a unit and a code is not used, and said so. */
export const readRemarks = (table: TableReading, scheme: Scheme, listed: readonly string[]): Remarks => {
  const columns = findColumns(table, Object.values(headings.remarks));
  if (columns.missing) return { byUnit: new Map(), issues: [missingHeadings('KH_Remarks', columns.missing)] };
  const byUnit = new Map<string, Remark[]>();
  const issues: Issue[] = [];
  const units = new Map(listed.map((unit) => [plain(unit), unit]));
  table.rows.forEach((cells, index) => {
    const text = (heading: string): string => cellText(cells[columns.at(heading)]);
    const row: RemarkRow = {
      unit: text(headings.remarks.unit),
      code: plain(text(headings.remarks.code)),
      decision: plain(text(headings.remarks.decision)),
      reason: text(headings.remarks.reason),
      evidence: text(headings.remarks.evidence),
      cell: addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column }),
    };
    if (row.unit === '' && row.code === '') return;
    const unit = units.get(plain(row.unit));
    const known = unit === undefined ? [] : (byUnit.get(unit) ?? []);
    const issue = issueOf(row, unit, scheme, known);
    if (issue) issues.push(issue);
    if (unit === undefined || issue?.code === notUsed.code) return;
    byUnit.set(unit, [...known, remarkOf(row, scheme)]);
  });
  return { byUnit, issues };
};

interface RemarkRow {
  readonly unit: string;
  readonly code: string;
  readonly decision: string;
  readonly reason: string;
  readonly evidence: string;
  readonly cell: string;
}

const remarkOf = ({ code, decision, reason, evidence }: RemarkRow, scheme: Scheme): Remark => {
  const vetoed = scheme.vetoes.some((veto) => veto.code === code) ? decisions.get(decision) : undefined;
  return { code, reason, evidence, ...(vetoed !== undefined && { vetoed }) };
};

const notUsed = { code: 'S034' };

const issueOf = (row: RemarkRow, unit: string | undefined, scheme: Scheme, known: readonly Remark[]): Issue | undefined => {
  const { cell, code } = row;
  if (unit === undefined) {
    return structureIssue('remarkUnitUnknown', {
      found: row.unit,
      cell,
      message: { zh: `单位“${row.unit}”不在单位名单中，该行未采用`, en: `the unit “${row.unit}” is not listed; the row is not used` },
      fix: { zh: '请按单位名单填写单位名称', en: 'Enter the unit as the list of units has it' },
    });
  }
  const isVeto = scheme.vetoes.some((veto) => veto.code === code);
  if (!isVeto && !scheme.indicators.some((indicator) => indicator.code === code)) {
    return structureIssue('remarkCodeUnknown', {
      found: code,
      unit,
      cell,
      message: { zh: `代码“${code}”不是本方案的指标或否决事项`, en: `the code “${code}” is no indicator or veto of this scheme` },
      fix: { zh: '请按“指标体系”填写代码', en: 'Enter the code as sheet 指标体系 has it' },
    });
  }
  if (!isVeto) return undefined;
  if (known.some((remark) => remark.code === code)) {
    return structureIssue('remarkTwice', {
      found: code,
      unit,
      cell,
      message: { zh: `${unit}的否决事项 ${code} 填了多行，只采用第一行`, en: `veto ${code} of ${unit} stands in several rows; the first one counts` },
      fix: { zh: '请只保留一行', en: 'Keep one of the rows' },
    });
  }
  if (!decisions.has(row.decision)) {
    return structureIssue('remarkDecisionUnknown', {
      found: row.decision,
      unit,
      cell,
      message: { zh: `${unit}的否决事项 ${code} 没有明确决定`, en: `veto ${code} of ${unit} has no clear decision` },
      expected: { zh: '一票否决、不否决', en: '一票否决 or 不否决' },
      fix: { zh: '请填“一票否决”或“不否决”', en: 'Enter 一票否决 or 不否决' },
    });
  }
  if (row.reason !== '') return undefined;
  return structureIssue('remarkWithoutReason', {
    found: '',
    unit,
    cell,
    message: { zh: `${unit}的否决事项 ${code} 没有写明理由，按待核处理`, en: `veto ${code} of ${unit} gives no reason and is pending` },
    fix: { zh: '请写明理由和佐证文号', en: 'Give the reason and the reference of the evidence' },
  });
};
