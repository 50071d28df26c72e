import { overlaps } from '../address';
import type { ChartSource } from '../charts';
import { refreshChart } from '../charts';
import type { Area } from '../document';
import type { CellPatches } from '../sheet';
import { resizedArea } from './ranges';
import type { DocumentState } from './state';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

const patchedAreas = (patches: CellPatches): readonly Area[] =>
  [...patches].map(([row, columns]) => {
    const numbers = [...columns.keys()];
    const column = Math.min(...numbers);
    return { row, column, rows: 1, columns: Math.max(...numbers) - column + 1 };
  });

/**
 * The chart parts that change with the cells they show.
 * @param patches of the sheets, by number; @param stale whether a cell's result was taken away
 */
export const refreshedCharts = (
  state: DocumentState,
  patches: readonly CellPatches[],
  stale: (sheet: number, row: number, column: number) => boolean,
): ReadonlyMap<string, string> => {
  const charts = state.files.names.filter((name) => state.files.contentType(name) === CHART);
  const changed = new Map<string, string>();
  if (charts.length === 0) return changed;
  const numbers = new Map(state.sheets.map((sheet, number) => [sheet.name.toLowerCase(), number]));
  const areas = patches.map(patchedAreas);
  const numberOf = (sheet: string): number => numbers.get(sheet.toLowerCase()) ?? -1;
  const source: ChartSource = {
    resized: (sheet, area) =>
      resizedArea(
        area,
        state.tables.filter((table) => numberOf(table.sheet) === numberOf(sheet)),
      ),
    changed: (sheet, area) => areas[numberOf(sheet)]?.some((patched) => overlaps(patched, area)) ?? false,
    value: (sheet, row, column) => {
      const number = numberOf(sheet);
      return stale(number, row, column) ? null : (state.sheets[number]?.value(row, column) ?? null);
    },
  };
  for (const name of charts) {
    const refreshed = refreshChart(state.files.text(name), source);
    if (refreshed !== undefined) changed.set(name, refreshed);
  }
  return changed;
};
