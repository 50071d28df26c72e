import { structure, type Issue } from '../../checks';
import type { TableReading } from '../../host/port';
import { headings, takesPartWords } from '../layout';
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
    return { taking: [], listed: [], issues: [missingHeadings('KH_Units', columns)], missing: true };
  }
  const issues: Issue[] = [];
  const taking: string[] = [];
  const listed: string[] = [];
  const known = new Set<string>();
  table.rows.forEach((row, index) => {
    const name = cellText(row[columns.at(headings.units.name)]);
    if (name === '') return;
    const cell = addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + columns.at(headings.units.name) });
    const issue = issueOf(name, cell, known);
    if (issue) issues.push(issue);
    if (issue) return;
    listed.push(name);
    known.add(plain(name));
    if (plain(cellText(row[columns.at(headings.units.takesPart)])) !== takesPartWords.no) taking.push(name);
  });
  return { taking, listed, issues };
};

const issueOf = (unit: string, cell: string, known: ReadonlySet<string>): Issue | undefined => {
  if (bracket.test(unit)) return structure.badUnitName.find({ unit, cell });
  return known.has(plain(unit)) ? structure.duplicateUnit.find({ unit, cell }) : undefined;
};
