import type { StoredValue, XlsxDocument } from '../../xlsx/document';
import { evaluate, type Scene } from './evaluate';
import type { FormulaCell, FormulaCells } from './formulaCells';
import { cellReading, type CellReading } from './reading';
import { lookedUpOnce } from './references';
import { errorValue, Uncalculated } from './value';

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
    reading.put(cell.place, shows);
  };

  const reading: CellReading = cellReading(formulas, referred, {
    isRunning: (cell) => running.has(cell),
    settle: (cell) => {
      if (waiting.has(cell)) settle(cell);
    },
  });

  const scene: Scene = { document: referred, cells: (sheet, area) => reading.cells(sheet, area) };

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
