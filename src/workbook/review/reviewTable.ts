import type { Issue } from '../../checks';
import { mapInSlices, type Sliced } from '../../core';
import type { CellValue, CellWrite, TableReading } from '../../host/port';
import { matchingRows, type Output } from '../plan/outputTable';
import { findColumns } from '../read/columns';
import { missingHeadings } from '../read/missingHeadings';
import { at, same, shownOf, shownOnceWritten, type Difference, type Shown } from './difference';

/** What a table of results is about, by its headings. */
export interface ReviewedTable {
  readonly output: Difference['output'];
  readonly name: string;
  readonly unit: string;
  readonly code?: string;
  /** What is told of a row that is missing or too many. */
  readonly told: string;
}

/** Compares a table with what scoring would write into it, row by row as it finds them by their key. */
export const reviewingTable = function* (
  { output: kind, name, unit, code, told }: ReviewedTable,
  table: TableReading,
  output: Output,
): Sliced<{ readonly differences: readonly Difference[] } | { readonly refused: Issue }> {
  const columns = findColumns(table, output.columns.map(({ heading }) => heading));
  if (columns.missing) return { refused: missingHeadings(name, columns) };
  const ours = output.columns.map(({ heading }) => columns.at(heading));
  const { matched, homeless, others } = yield* matchingRows(table, output, ours);
  const at0 = (heading: string): number => output.columns.findIndex((column) => column.heading === heading);
  const about = (text: (heading: string) => Shown): Pick<Difference, 'output' | 'unit' | 'code'> => ({
    output: kind,
    unit: String(text(unit) ?? ''),
    ...(code !== undefined && { code: String(text(code) ?? '') }),
  });
  const due = (row: readonly CellWrite[], heading: string): Shown => shownOnceWritten(row[at0(heading)]) ?? null;
  const there = (row: readonly CellValue[] | undefined, heading: string): Shown => shownOf(row?.[columns.at(heading)]);
  const placeOf = (row: number, heading: string) => at({ sheet: table.sheet, row: table.row + 1 + row, column: table.column + columns.at(heading) });
  const differing = yield* mapInSlices(matched, ([index, row]) =>
    output.columns.flatMap(({ heading }): readonly Difference[] => {
      const [written, recomputed] = [there(table.rows[index], heading), due(row, heading)];
      if (same(written, recomputed)) return [];
      return [{ kind: 'differs', ...about((of) => due(row, of)), heading, ...placeOf(index, heading), written, recomputed }];
    }),
  );
  return {
    differences: [
      ...differing.flat(),
      ...homeless.map((row): Difference => ({ kind: 'missing', ...about((of) => due(row, of)), heading: told, written: null, recomputed: due(row, told) })),
      ...others.flatMap((index): readonly Difference[] => {
        const row = table.rows[index];
        if (output.columns.every(({ heading }) => there(row, heading) === null)) return [];
        return [{ kind: 'surplus', ...about((of) => there(row, of)), heading: told, ...placeOf(index, unit), written: there(row, told), recomputed: null }];
      }),
    ],
  };
};
