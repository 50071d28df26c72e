import { structure, type Issue } from '../../checks';
import type { Scheme } from '../../core';
import type { CellValue, TableReading } from '../../host/port';
import { headings } from '../layout';
import { schemeRows } from '../schemeRows';
import { findColumns } from './columns';
import { missingHeadings } from './missingHeadings';
import { addressOf, cellText, plain } from './text';

/** Staff may annotate every row; a remark changes no score. */
const compared = Object.values(headings.scheme).filter((heading) => heading !== headings.scheme.note);

/** Where 指标体系 differs from the scheme that scores: an error for every cell, since nobody may believe that the edit counts. */
export const compareScheme = (table: TableReading, scheme: Scheme): readonly Issue[] => {
  const columns = findColumns(table, compared);
  if (columns.missing) return [missingHeadings('KH_Scheme', columns)];
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
      issues.push(structure.schemeDiffers.find({ kind: due === undefined ? 'strange' : 'twice', code, cell: cellAt(headings.scheme.code) }));
      return;
    }
    seen.add(code);
    for (const heading of compared) {
      const found = row[columns.at(heading)] ?? null;
      if (same(found, due[heading])) continue;
      const [seenText, dueText] = [cellText(found), String(due[heading])];
      issues.push(structure.schemeDiffers.find({ kind: 'cell', code, heading, found: seenText, due: dueText, cell: cellAt(heading) }));
    }
  });
  const missing = [...expected.keys()].filter((code) => !seen.has(code));
  return [...issues, ...missing.map((code) => structure.schemeDiffers.find({ kind: 'missing', code }))];
};

const same = (found: CellValue, due: string | number): boolean =>
  typeof due === 'number' ? cellText(found) !== '' && Number(cellText(found)) === due : plain(cellText(found)) === plain(due);
