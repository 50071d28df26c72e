import { structure, type Issue } from '../../checks';
import type { Remark, Scheme } from '../../core';
import type { TableReading } from '../../host/port';
import { headings } from '../layout';
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
  if (columns.missing) return { byUnit: new Map(), issues: [missingHeadings('KH_Remarks', columns)] };
  const byUnit = new Map<string, Remark[]>();
  const issues: Issue[] = [];
  const units = new Map(listed.map((unit) => [plain(unit), unit]));
  table.rows.forEach((cells, index) => {
    const text = (heading: string): string => cellText(cells[columns.at(heading)]);
    const addressIn = (column: number): string => addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + column });
    const row: RemarkRow = {
      unit: text(headings.remarks.unit),
      code: plain(text(headings.remarks.code)),
      decision: plain(text(headings.remarks.decision)),
      reason: text(headings.remarks.reason),
      evidence: text(headings.remarks.evidence),
      cell: addressIn(0),
      decisionCell: addressIn(columns.at(headings.remarks.decision)),
    };
    if (row.unit === '' && row.code === '') return;
    const unit = units.get(plain(row.unit));
    const known = unit === undefined ? [] : (byUnit.get(unit) ?? []);
    const issue = issueOf(row, unit, scheme, known);
    if (issue) issues.push(issue);
    if (unit === undefined || issue?.code === structure.remarkTwice.code) return;
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
  readonly decisionCell: string;
}

const remarkOf = ({ code, decision, reason, evidence }: RemarkRow, scheme: Scheme): Remark => {
  const vetoed = scheme.vetoes.some((veto) => veto.code === code) ? decisions.get(decision) : undefined;
  return { code, reason, evidence, ...(vetoed !== undefined && { vetoed }) };
};

const issueOf = (row: RemarkRow, unit: string | undefined, scheme: Scheme, known: readonly Remark[]): Issue | undefined => {
  const { cell, code, decision, reason } = row;
  if (unit === undefined) return structure.remarkUnitUnknown.find({ unit: row.unit, cell });
  const place = { unit, code, cell };
  const isVeto = scheme.vetoes.some((veto) => veto.code === code);
  if (!isVeto && !scheme.indicators.some((indicator) => indicator.code === code)) return structure.remarkCodeUnknown.find(place);
  if (!isVeto) return undefined;
  if (known.some((remark) => remark.code === code)) return structure.remarkTwice.find(place);
  if (!decisions.has(decision)) return structure.remarkDecisionUnknown.find({ ...place, cell: row.decisionCell, decision });
  return reason === '' ? structure.remarkWithoutReason.find(place) : undefined;
};
