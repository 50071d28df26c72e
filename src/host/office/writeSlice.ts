import { canonicalNumber } from '../cellValue';
import type { Block, Place, Rest, Written } from '../port';
import { leftIn, placeIn } from '../restoring';
import { blockWrite, contentsWithoutFormats, kindOf, missingFormats } from './blockCells';
import { formulasOf } from './cells';
import { valuesRead, type Image } from './image';
import type { Progress } from './progress';
import { rangeOf, type CellsAt } from './ranges';
import type { Slice } from './slices';

/** What is known of the cells of a slice: what they held on a sheet that takes no formats, and the formats that they have. */
interface Known {
  readonly unformatted: Image | undefined;
  readonly has: readonly (readonly string[])[] | undefined;
}

/** Takes what the cells of a slice hold, after the sync. */
export type ReadBack = (progress: Progress) => Promise<void>;

/** Writes a slice and asks for it again. */
export const writeSlice = async (cells: CellsAt, slice: Slice<Block>, { unformatted, has }: Known, rest: Rest): Promise<ReadBack> => {
  const { rows: block } = slice;
  const { numberFormats: wanted, contents, formatsAfter, hasFormulas } = blockWrite(block);
  await rest();
  const numberFormats = has === undefined ? wanted : missingFormats(wanted, has);
  if (contents === undefined) {
    return async ({ written, images }) => {
      await rest();
      written.set(slice, leftByBlock(block, images.get(slice), undefined, undefined));
    };
  }
  const range = rangeOf(cells, block);
  // One format for all cells is documented ("Range.numberFormat"), though the published types know matrices only.
  if (unformatted === undefined && numberFormats !== undefined) Object.assign(range, { numberFormat: numberFormats });
  await rest();
  const given = unformatted === undefined ? contents : contentsWithoutFormats(block, unformatted.numberFormats);
  if (hasFormulas) range.formulas = given;
  else range.values = given;
  if (unformatted === undefined && formatsAfter !== undefined) Object.assign(range, { numberFormat: formatsAfter });
  range.load(hasFormulas ? 'values,formulas' : 'values');
  return async ({ written, images, differences }) => {
    await rest();
    const formulas = hasFormulas ? formulasOf(range.formulas, range.values) : undefined;
    await rest();
    differences.push(...differencesIn(block, range.values, formulas));
    await rest();
    written.set(slice, leftByBlock(block, images.get(slice), range.values, formulas));
  };
};

/** Cells that keep their formula have the one that they had. */
const leftByBlock = (
  block: Block,
  image: Image | undefined,
  values: readonly (readonly unknown[])[] | undefined,
  formulas: readonly (readonly (string | null)[])[] | undefined,
): Written[][] => {
  const exact = values === undefined ? [] : valuesRead(values, []);
  return block.cells.map((line, row) =>
    line.map((cell, column) => {
      const stays = kindOf(cell) === 'alone';
      const formula = (stays ? image?.formulas : formulas)?.[row]?.[column] ?? null;
      return leftIn(cell, { value: exact[row]?.[column] ?? null, formula });
    }),
  );
};

const differencesIn = (
  block: Block,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly (string | null)[])[] | undefined,
): readonly Place[] =>
  block.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const holds = kindOf(cell) === 'formula' ? (formulas?.[row]?.[column] ?? null) !== null : isHeld(cell, values[row]?.[column]);
      return holds ? [] : [placeIn(block, row, column)];
    }),
  );

const isHeld = (cell: Block['cells'][number][number], value: unknown): boolean => {
  if (typeof cell === 'number') return typeof value === 'number' && (value === cell || canonicalNumber(value) === canonicalNumber(cell));
  return typeof cell === 'string' ? value === cell : true;
};
