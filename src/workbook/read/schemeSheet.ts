import { structure, type Issue } from '../../checks';
import { onceFor, type Scheme } from '../../core';
import type { TableReading } from '../../host/port';
import { headings } from '../layout';
import { headingOf, parameters, type ParameterChange } from '../parameters';
import { schemeRows, type SchemeRow } from '../schemeRows';
import { findColumns } from './columns';
import { missingHeadings } from './missingHeadings';
import { addressOf, cellText, plain } from './text';

/** Staff may annotate every row, which changes no score, and edit the parameters, which does. */
const editable: ReadonlySet<string> = new Set([headings.scheme.note, ...parameters.map(headingOf)]);
const compared = Object.values(headings.scheme).filter((heading) => !editable.has(heading));

/**
 * Where the texts of 指标体系 differ from the scheme: an error for every cell, since nobody may believe that the edit counts.
 * @param changes the edited parameters that are in force: where they come from is said by whoever edited them
 */
export const compareScheme = (table: TableReading, scheme: Scheme, effective: Scheme, changes: readonly ParameterChange[]): readonly Issue[] => {
  const columns = findColumns(table, compared);
  if (columns.missing) return [missingHeadings('KH_Scheme', columns)];
  const expected = rowsByCode(scheme);
  const inForce = rowsByCode(effective);
  const restated = new Set(
    changes.map(({ code, parameter }) => `${parameter === 'points' || parameter === 'pointsBasis' ? headings.scheme.pointsBasis : headings.scheme.parametersBasis} ${code}`),
  );
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
      const texts = [due, inForce.get(code)].map((each) => String(each?.[heading] ?? ''));
      if (restated.has(`${heading} ${code}`) || texts.some((text) => plain(cellText(found)) === plain(text))) continue;
      issues.push(structure.schemeDiffers.find({ kind: 'cell', code, heading, found: cellText(found), due: texts[0] ?? '', cell: cellAt(heading) }));
    }
  });
  const missing = [...expected.keys()].filter((code) => !seen.has(code));
  return [...issues, ...missing.map((code) => structure.schemeDiffers.find({ kind: 'missing', code }))];
};

const rowsByCode = onceFor((scheme: Scheme): ReadonlyMap<string, SchemeRow> => new Map(schemeRows(scheme).map((row) => [plain(String(row[headings.scheme.code])), row])));
