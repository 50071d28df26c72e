import type { Issue } from '../../checks';
import type { Indicator, Scheme } from '../../core';
import type { TableReading } from '../../host/port';
import { headings } from '../layout';
import { findColumns } from '../read/columns';
import { missingHeadings } from '../read/missingHeadings';
import { addressOf, cellText, plain } from '../read/text';
import { rebased } from './bases';
import { editsOf, slotsOf, type ParameterRow } from './edits';
import { headingOf, parameters, type ParameterChange } from './parameter';
import { brokenSums } from './pointsSums';
import { withParameters } from './withParameter';

/** The scheme as a workbook has it. */
export interface EffectiveScheme {
  readonly scheme: Scheme;
  /** In the order of the scheme. */
  readonly changes: readonly ParameterChange[];
  /** Edits that are not in force, each with its cell. */
  readonly issues: readonly Issue[];
  /** Notes that the workbook has otherwise than the scheme, by code; `''` where one was deleted. They bear on no score. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * The scheme with the parameters that staff have edited in 指标体系. An edit that makes no sense is told, and the old value
 * stays in force; so do the points of an item that would no longer add up. A row that stands twice counts once; columns that
 * the sheet has not change nothing.
 */
export const effectiveScheme = (scheme: Scheme, table: TableReading): EffectiveScheme => {
  const found = findColumns(table, parameters.map(headingOf));
  if (found.missing && found.twice.length > 0) {
    return { scheme, changes: [], issues: [missingHeadings('KH_Scheme', { missing: [], twice: found.twice })], notes: new Map() };
  }
  const { code: codeHeading, pointsBasis, parametersBasis, note } = headings.scheme;
  const columns = new Map(
    [codeHeading, pointsBasis, parametersBasis, note, ...parameters.map(headingOf)].flatMap((heading): [string, number][] => {
      const column = findColumns(table, [heading]);
      return column.missing ? [] : [[heading, column.at(heading)]];
    }),
  );
  const rows = new Map<string, ParameterRow>();
  table.rows.forEach((cells, index) => {
    const code = plain(cellText(cells[columns.get(codeHeading) ?? -1]));
    if (code !== '' && !rows.has(code)) rows.set(code, rowOf(table, index, columns));
  });
  const edits = scheme.indicators.flatMap((indicator) => {
    const row = rows.get(plain(indicator.code));
    return row === undefined ? [] : [editsOf(indicator, row)];
  });
  const sensible = edits.flatMap(({ changes }) => changes);
  const broken = brokenSums(scheme, sensible);
  const refused = new Set(broken.map(({ cell }) => cell));
  const changes = sensible.filter(({ cell }) => !refused.has(cell));
  return { scheme: withChanges(scheme, changes), changes, issues: [...edits.flatMap(({ issues }) => issues), ...broken], notes: notesIn(scheme, rows) };
};

const notesIn = ({ indicators }: Scheme, rows: ReadonlyMap<string, ParameterRow>): ReadonlyMap<string, string> =>
  new Map(
    indicators.flatMap(({ code, note }): readonly (readonly [string, string])[] => {
      const row = rows.get(plain(code));
      if (row?.cell(headings.scheme.note) === undefined) return [];
      const found = cellText(row.value(headings.scheme.note));
      return plain(found) === plain(note?.zh ?? '') ? [] : [[code, found]];
    }),
  );

const rowOf = (table: TableReading, index: number, columns: ReadonlyMap<string, number>): ParameterRow => ({
  value: (heading) => table.rows[index]?.[columns.get(heading) ?? -1],
  cell: (heading) => {
    const column = columns.get(heading);
    return column === undefined ? undefined : addressOf({ sheet: table.sheet, row: table.row + 1 + index, column: table.column + column });
  },
});

const withChanges = (scheme: Scheme, changes: readonly ParameterChange[]): Scheme => {
  if (changes.length === 0) return scheme;
  return {
    ...scheme,
    indicators: scheme.indicators.map((indicator) => {
      const own = changes.filter(({ code }) => code === indicator.code);
      const points = own.find(({ parameter }) => parameter === 'points');
      if (own.length === 0) return indicator;
      const edited = withParameters(indicator, points && { value: points.to, basis: points.basis }, slotsOf(own));
      return own.reduce(withBasis, edited);
    }),
  };
};

const withBasis = (indicator: Indicator, { parameter, basis }: ParameterChange): Indicator => {
  if (parameter === 'pointsBasis') return { ...indicator, points: { ...indicator.points, basis } };
  return parameter === 'parametersBasis' ? rebased(indicator, basis) : indicator;
};
