import type { Before, Block, Patch, Rest } from '../port';
import { askImage } from './image';
import { askStill, imageOfSlice } from './looks';
import { keep, type Progress } from './progress';
import { askFormats, askFormula, askRows, rangeOf, type CellsAt } from './ranges';
import type { Slice } from './slices';

/** Asks for what is there: the slices, and with the whole patch its tables, names and formats. The answer is kept after the sync. */
export const askBefore = (
  context: Excel.RequestContext,
  cells: CellsAt,
  patch: Patch | undefined,
  slices: readonly Slice<Block>[],
  progress: Progress,
  foreseen: Before | undefined,
): ((rest: Rest) => Promise<void>) => {
  const images = slices.map((slice) => {
    const seen = foreseen?.before[slice.block];
    const range = rangeOf(cells, slice.rows);
    return { slice, image: seen === undefined ? askImage(range, slice.rows) : askStill(range, imageOfSlice(seen, slice)) };
  });
  const tables = (patch?.tables ?? []).map(({ table }) => ({ table, rows: askRows(context, table) }));
  const names = (patch?.names ?? []).map(({ name }) => ({ name, formula: askFormula(context, name) }));
  const formats = (patch?.formats ?? []).map((copy) => askFormats(cells({ ...copy, column: copy.column + 1 }, copy.rows, copy.columns)));
  return async (rest) => {
    for (const { slice, image } of images) {
      keep(progress.images, slice, await image(rest));
      await rest();
    }
    for (const { table, rows } of tables) keep(progress.tables, table, rows());
    for (const { name, formula } of names) keep(progress.names, name, formula());
    for (const [index, read] of formats.entries()) keep(progress.formats, index, read());
  };
};
