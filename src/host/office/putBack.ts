import type { Place, Rest, Written } from '../port';
import { leftIn, placeIn, sameValue } from '../restoring';
import { exactContents, exactWrite, isWritten, type ExactCell } from './exactCells';
import type { FoundRows } from './findings';
import { askImage } from './image';
import { rangeOf, type CellsAt } from './ranges';

/** What came of putting rows back. */
export interface Outcome {
  readonly written: readonly (readonly Written[])[];
  readonly missed: readonly Place[];
}

/** Writes rows and asks for them again; the answer can be taken after the sync. What a formula shows is up to Excel. @param guarded on a protected sheet */
export const putBack = (cellsAt: CellsAt, { slice: { rows }, now, cells }: FoundRows, guarded: boolean): ((rest: Rest) => Promise<Outcome>) => {
  const selected = cells.map((line) => line.map((cell) => (cell !== null && isWritten(cell) ? cell : null)));
  const range = rangeOf(cellsAt, rows);
  if (guarded) range.formulas = exactContents(selected, now.numberFormats);
  else {
    const { taking, contents, numberFormats } = exactWrite(selected);
    // One format for all cells is documented ("Range.numberFormat"), though the published types know matrices only.
    Object.assign(range, { numberFormat: taking });
    range.formulas = contents;
    Object.assign(range, { numberFormat: numberFormats });
  }
  const readBack = askImage(range, rows);
  return async (rest) => {
    const after = await readBack(rest);
    await rest();
    const holds = (cell: ExactCell, row: number, column: number): boolean =>
      (cell.formula !== null || sameValue(after?.values[row]?.[column] ?? null, cell.value)) &&
      (after?.formulas[row]?.[column] ?? null) === cell.formula &&
      after?.numberFormats[row]?.[column] === cell.numberFormat;
    return {
      written: cells.map((line, row) =>
        line.map((cell, column) => {
          if (cell === null || cell.written === null) return null;
          return leftIn('', { value: after?.values[row]?.[column] ?? null, formula: after?.formulas[row]?.[column] ?? null });
        }),
      ),
      missed: selected.flatMap((line, row) =>
        line.flatMap((cell, column) => (cell === null || holds(cell, row, column) ? [] : [placeIn(rows, row, column)])),
      ),
    };
  };
};
