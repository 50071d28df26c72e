import type { Block, BlockImage, FormatsBefore, Patch, Place, Receipt, Written } from '../port';
import { placeIn } from '../restoring';
import { countWritten } from './blockCells';
import type { Image } from './image';
import type { Slice } from './slices';

/** What is known of a patch while it is carried out. What was there before is kept from the first attempt. */
export interface Progress {
  /** Sheets and names that were made, over all attempts. */
  readonly sheets: Set<string>;
  readonly newNames: Set<string>;
  readonly images: Map<Slice<Block>, Image>;
  /** What the journal said, slice by slice. */
  readonly noted: Map<Slice<Block>, Block>;
  readonly tables: Map<string, number>;
  readonly names: Map<string, string>;
  /** In the order of the patch. */
  readonly formats: Map<number, readonly (readonly string[])[]>;
  /** Of the last attempt. */
  readonly copied: Map<number, readonly (readonly string[])[]>;
  readonly written: Map<Slice<Block>, readonly (readonly Written[])[]>;
  readonly differences: Place[];
  readonly disturbed: string[];
  /** Something was written, or may have been. */
  begun: boolean;
}

export const noProgress = (): Progress => ({
  sheets: new Set(),
  newNames: new Set(),
  images: new Map(),
  noted: new Map(),
  tables: new Map(),
  names: new Map(),
  formats: new Map(),
  copied: new Map(),
  written: new Map(),
  differences: [],
  disturbed: [],
  begun: false,
});

/** Keeps what was answered first. */
export const keep = <Key, Value>(known: Map<Key, Value>, key: Key, value: Value | undefined): void => {
  if (value !== undefined && !known.has(key)) known.set(key, value);
};

export const receiptOf = (patch: Patch, slices: readonly Slice<Block>[], progress: Progress): Receipt => ({
  before: patch.blocks.map((block, index) =>
    wholeImage(block, slices.filter((slice) => slice.block === index), progress, formatsFromBefore(patch, progress)),
  ),
  tables: patch.tables.flatMap(({ table, rows }) => {
    const before = progress.tables.get(table);
    return before === undefined ? [] : [{ table, rows: before, written: rows }];
  }),
  names: patch.names.flatMap(({ name, formula }) => {
    const before = progress.names.get(name);
    return before === undefined ? [] : [{ name, formula: before, written: formula }];
  }),
  formats: patch.formats.map(({ sheet, row, column }, index): FormatsBefore => {
    return { sheet, row, column: column + 1, numberFormats: progress.formats.get(index) ?? [], written: progress.copied.get(index) ?? [] };
  }),
  ...(progress.sheets.size > 0 && { sheets: [...progress.sheets] }),
  ...(progress.newNames.size > 0 && { newNames: (patch.newNames ?? []).filter(({ name }) => progress.newNames.has(name)) }),
  ...(progress.noted.size > 0 && { noted: [...progress.noted.values()] }),
  differences: progress.differences,
  cells: patch.blocks.reduce((sum, block) => sum + countWritten(block), 0),
});

/** A number format from before looks were copied, of cells that took others; by sheet, row and column. Absent where none were. */
type FormatsFromBefore = ((place: Place) => string | undefined) | undefined;

/** What travels in a later request is seen after the first has copied looks. */
const formatsFromBefore = ({ formats }: Patch, progress: Progress): FormatsFromBefore => {
  if (formats.length === 0) return undefined;
  return ({ sheet, row, column }) => {
    const index = formats.findIndex(
      (copy) => copy.sheet === sheet && row >= copy.row && row < copy.row + copy.rows && column > copy.column && column <= copy.column + copy.columns,
    );
    const copy = formats[index];
    return copy && progress.formats.get(index)?.[row - copy.row]?.[column - copy.column - 1];
  };
};

const wholeImage = (block: Place, slices: readonly Slice<Block>[], { images, written }: Progress, before: FormatsFromBefore): BlockImage => {
  const parts = slices.flatMap((slice) => images.get(slice) ?? []);
  const now = parts.flatMap(({ numberFormats }) => numberFormats);
  return {
    sheet: block.sheet,
    row: block.row,
    column: block.column,
    values: parts.flatMap(({ values }) => values),
    formulas: parts.flatMap(({ formulas }) => formulas),
    numberFormats: before === undefined ? now : now.map((line, row) => line.map((format, column) => before(placeIn(block, row, column)) ?? format)),
    written: slices.flatMap((slice) => written.get(slice) ?? []),
  };
};
