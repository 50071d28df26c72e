import type { Area, StoredValue } from '../../xlsx/document';
import { sheetRows } from '../cells/area';
import { Cells } from './cells';
import { columnValues, type ColumnValues } from './columns';
import type { FormulaCell, FormulaCells } from './formulaCells';
import type { Place, Referred } from './references';
import { Uncalculated } from './value';

/** How far the formulas have come. */
export interface Progress {
  /** It waits for what it reads: whoever reads it goes in a circle. */
  isRunning(cell: FormulaCell): boolean;
  /** Calculates a formula that waits, and leaves others alone. */
  settle(cell: FormulaCell): void;
}

/** Reads cells for formulas, those that wait calculated first. */
export interface CellReading {
  /** @throws Uncalculated where a formula among them has no result */
  cells(sheet: string, area: Area): Cells;
  /** A formula has a new result. */
  put(place: Place, shows: StoredValue): void;
}

interface Column {
  readonly values: ColumnValues;
  readonly formulas: readonly FormulaCell[];
  /** Cells keep their values from the moment when no formula among them waits or runs any more. */
  readonly settled: Map<number, Cells>;
}

/** Holds for as long as nothing but results of formulas changes. */
export const cellReading = (formulas: FormulaCells, document: Referred, progress: Progress): CellReading => {
  const sheets = new Map<string, Map<number, Column>>();
  const blocks = new Map<string, Cells>();

  const columnOf = (sheet: string, number: number): Column => {
    const columns = sheets.get(sheet) ?? new Map<number, Column>();
    sheets.set(sheet, columns);
    const known = columns.get(number) ?? { values: columnValues(document.sheet(sheet), number), formulas: formulas.inColumn(sheet, number), settled: new Map() };
    columns.set(number, known);
    return known;
  };

  /** Calculates formulas. Gives those that run. @throws Uncalculated */
  const settle = (inside: readonly FormulaCell[], shown: (cell: FormulaCell) => StoredValue): readonly FormulaCell[] => {
    const circular = inside.filter((cell) => progress.isRunning(cell));
    for (const cell of inside) {
      if (progress.isRunning(cell)) continue;
      progress.settle(cell);
      if (shown(cell) === null) throw new Uncalculated(`${cell.place.sheet} ${String(cell.place.row)} ${String(cell.place.column)}`);
    }
    return circular;
  };

  const inColumn = (sheet: string, { row, column: number, rows }: Area): Cells => {
    const column = columnOf(sheet, number);
    const key = row * sheetRows * 2 + rows;
    const known = column.settled.get(key);
    if (known !== undefined) return known;
    const inside = column.formulas.slice(firstFrom(column.formulas, row), firstFrom(column.formulas, row + rows));
    const circular = settle(inside, ({ place }) => column.values.at(place.row));
    const list = column.values.slice(row, rows);
    for (const { place } of circular) list[place.row - row] = 0;
    const cells = new Cells(list, 1);
    if (circular.length === 0) column.settled.set(key, cells);
    return cells;
  };

  const inBlock = (sheet: string, area: Area): Cells => {
    const key = `${String(area.row)},${String(area.column)},${String(area.rows)},${String(area.columns)},${sheet}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const source = document.sheet(sheet);
    const circular = settle(formulas.within({ sheet, ...area }), ({ place }) => source?.value(place.row, place.column) ?? null);
    const list = source?.values(area).flat() ?? new Array<StoredValue>(area.rows * area.columns).fill(null);
    for (const { place } of circular) list[(place.row - area.row) * area.columns + place.column - area.column] = 0;
    const cells = new Cells(list, area.columns);
    if (circular.length === 0) blocks.set(key, cells);
    return cells;
  };

  return {
    cells: (sheet, area) => (area.columns === 1 ? inColumn(sheet, area) : inBlock(sheet, area)),
    put: ({ sheet, row, column }, shows) => sheets.get(sheet)?.get(column)?.values.put(row, shows),
  };
};

/** The place of the first formula that stands no higher than a row. */
const firstFrom = (formulas: readonly FormulaCell[], row: number): number => {
  let low = 0;
  let high = formulas.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((formulas[middle]?.place.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
