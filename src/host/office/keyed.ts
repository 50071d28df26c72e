import type { KeyedNow } from '../keyed';
import type { CellValue, KeyedArea } from '../port';
import { cellValues } from './cells';
import type { CellsAt } from './ranges';

/** Asks what the keys and headings of an area are now; the answer can be taken after the sync, `undefined` where the request ended before. */
export const askKeyed = (cells: CellsAt, area: KeyedArea): (() => KeyedNow | undefined) => {
  const { sheet, row, column } = area;
  const keys = area.keys.map((key) => askValues(cells, { sheet, row, column: key.column }, key.values.length, 1));
  const headings = askValues(cells, { sheet, row: area.headingRow, column }, 1, area.headings.length);
  return () => {
    const [found, above] = [keys.map((ask) => ask()), headings()];
    const known = found.filter((values) => values !== undefined);
    return above === undefined || known.length < found.length ? undefined : { area, keys: known, headings: above };
  };
};

const askValues = (cells: CellsAt, at: Parameters<CellsAt>[0], rows: number, columns: number): (() => readonly CellValue[] | undefined) => {
  if (rows * columns === 0) return () => [];
  const range = cells(at, rows, columns);
  range.load('values');
  return () => {
    const { values } = range.toJSON();
    return values === undefined ? undefined : cellValues(values).flat();
  };
};
