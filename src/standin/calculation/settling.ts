import type { Area, Sheet, StoredValue, XlsxDocument } from '../../xlsx/document';
import { mapCells } from '../cells/area';
import { evaluate, type Scene } from './evaluate';
import type { FormulaCell, FormulaCells } from './formulaCells';
import { lookedUpOnce } from './references';
import { errorValue, Uncalculated, type Matrix } from './value';

/** Calculates formulas, each after those that it reads, and stores their results in the document. */
export const settleAll = (toSettle: Iterable<FormulaCell>, formulas: FormulaCells, document: XlsxDocument): void => {
  const waiting = new Set(toSettle);
  const running = new Set<FormulaCell>();
  const referred = lookedUpOnce(document);

  const settle = (cell: FormulaCell): void => {
    const { sheet, row, column } = cell.place;
    waiting.delete(cell);
    running.add(cell);
    const shows = resultOf(cell, scene);
    running.delete(cell);
    document.write(sheet, row, column, [[{ shows }]]);
  };

  /** @throws Uncalculated for a formula without a result */
  const shownBy = (cell: FormulaCell, source: Sheet | undefined): StoredValue => {
    if (running.has(cell)) return 0;
    if (waiting.has(cell)) settle(cell);
    const { sheet, row, column } = cell.place;
    const value = source?.value(row, column) ?? null;
    if (value === null) throw new Uncalculated(`${sheet} ${row} ${column}`);
    return value;
  };

  /** Cells keep their values from the moment when no formula among them waits or runs any more. */
  const settled = new Map<string, Matrix>();

  const read = (sheet: string, area: Area): Matrix => {
    const key = `${area.row},${area.column},${area.rows},${area.columns},${sheet}`;
    const known = settled.get(key);
    if (known !== undefined) return known;
    const source = referred.sheet(sheet);
    const inside = formulas.within({ sheet, ...area });
    const circular = inside.filter((cell) => running.has(cell));
    for (const cell of inside) shownBy(cell, source);
    const rows = source?.values(area) ?? mapCells(area, () => null);
    for (const { place } of circular) {
      const line = rows[place.row - area.row];
      if (line !== undefined) line[place.column - area.column] = 0;
    }
    if (circular.length === 0) settled.set(key, rows);
    return rows;
  };

  const scene: Scene = { document: referred, cells: read };

  for (const cell of toSettle) if (waiting.has(cell)) settle(cell);
};

const resultOf = (cell: FormulaCell, scene: Scene): StoredValue => {
  if (cell.node === undefined) return null;
  try {
    // A formula that reads a blank cell shows 0.
    return evaluate(cell.node, cell.place, scene) ?? 0;
  } catch (error) {
    if (error instanceof Uncalculated) return null;
    if (error instanceof RangeError) return errorValue('#NUM!');
    throw error;
  }
};
