import type { Place, Rest, Written } from '../port';
import { isAsBefore, leftIn, placeIn, sameValue, type Found } from '../restoring';
import { exactContents, exactWrite, isWritten, type ExactCell } from './exactCells';
import type { FoundRows } from './findings';
import { askImage, type Image } from './image';
import { askStill } from './looks';
import { rangeOf, type CellsAt } from './ranges';

/** What came of putting rows back. */
export interface Outcome {
  readonly written: readonly (readonly Written[])[];
  readonly missed: readonly Place[];
  /** Cells that somebody has changed between the look and the write, with what they are to get again. */
  readonly overtaken: FoundRows | undefined;
}

/** Asks for what is there, writes rows and asks for them again; the answer can be taken after the sync. What a formula shows is up to Excel. @param guarded on a protected sheet */
export const putBack = (cellsAt: CellsAt, { slice, now, cells }: FoundRows, guarded: boolean): ((rest: Rest) => Promise<Outcome>) => {
  const { rows } = slice;
  const selected = cells.map((line) => line.map((cell) => (cell !== null && isWritten(cell) ? cell : null)));
  const range = rangeOf(cellsAt, rows);
  const still = askStill(rangeOf(cellsAt, rows), now);
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
    const seen = (await still(rest)) ?? now;
    await rest();
    const after = await readBack(rest);
    await rest();
    const isOvertaken = (row: number, column: number): boolean => !isAsBefore(foundAt(now, row, column), foundAt(seen, row, column));
    const holds = (cell: ExactCell, row: number, column: number): boolean =>
      (cell.formula !== null || sameValue(after?.values[row]?.[column] ?? null, cell.value)) &&
      (after?.formulas[row]?.[column] ?? null) === cell.formula &&
      after?.numberFormats[row]?.[column] === cell.numberFormat;
    return {
      written: cells.map((line, row) =>
        line.map((cell, column) => {
          if (cell === null || cell.written === null || isOvertaken(row, column)) return null;
          return leftIn('', { value: after?.values[row]?.[column] ?? null, formula: after?.formulas[row]?.[column] ?? null });
        }),
      ),
      missed: selected.flatMap((line, row) =>
        line.flatMap((cell, column) => (cell === null || isOvertaken(row, column) || holds(cell, row, column) ? [] : [placeIn(rows, row, column)])),
      ),
      overtaken: overtakenIn(slice, selected, isOvertaken, seen, after ?? now),
    };
  };
};

const foundAt = ({ values, formulas }: Image, row: number, column: number): Found => ({
  value: values[row]?.[column] ?? null,
  formula: formulas[row]?.[column] ?? null,
});

const overtakenIn = (
  slice: FoundRows['slice'],
  written: FoundRows['cells'],
  isOvertaken: (row: number, column: number) => boolean,
  seen: Image,
  after: Image,
): FoundRows | undefined => {
  const cells = written.map((line, row) =>
    line.map((cell, column): ExactCell | null => {
      if (cell === null || !isOvertaken(row, column)) return null;
      return { ...foundAt(seen, row, column), numberFormat: seen.numberFormats[row]?.[column] ?? 'General', written: '' };
    }),
  );
  const changed = cells.flatMap((line, row) => line.flatMap((cell, column) => (cell === null ? [] : [placeIn(slice.rows, row, column)])));
  return changed.length === 0 ? undefined : { slice, now: after, cells, changed };
};
