import type { Block, CellWrite } from '../port';

/** A matrix for Excel; one value stands for all cells. */
export type Cells<Value> = Value | Value[][];

/** How a block is written: number formats first, contents, then formats. `undefined`: nothing of the kind to write. */
export interface BlockWrite {
  readonly numberFormats: Cells<string | null> | undefined;
  readonly contents: (string | number | null)[][] | undefined;
  /** What texts become that could not be taken as such: no format changes contents that are there. */
  readonly formatsAfter: (string | null)[][] | undefined;
  /** The contents hold formulas, which `Range.formulas` takes together with constants. */
  readonly hasFormulas: boolean;
}

/** `quoted`: a text that begins with an apostrophe, which even a cell formatted as text may take for the mark of a text. */
type Kind = 'alone' | 'clear' | 'text' | 'quoted' | 'number' | 'formula';

/** A formula that keeps standing is left alone: Excel calculates what it shows. */
export const kindOf = (cell: CellWrite | undefined): Kind => {
  if (cell === null || cell === undefined) return 'alone';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'string') return cell === '' ? 'clear' : cell.startsWith("'") ? 'quoted' : 'text';
  return 'formula' in cell ? 'formula' : 'alone';
};

/**
 * Texts get the format `@` before they are written, or Excel would read them as if typed, those that begin with an apostrophe
 * under `General` behind a second one, which is surely the mark that is not stored; numbers and formulas get the
 * block's format before, or a cell that was text would make texts of them. Cells left alone or cleared keep their format.
 */
export const blockWrite = (block: Block): BlockWrite => {
  const kinds = new Set<Kind>();
  for (const line of block.cells) for (const cell of line) kinds.add(kindOf(cell));
  const written = [...kinds].some((kind) => kind !== 'alone');
  return {
    numberFormats: numberFormats(block, [...kinds]),
    contents: written ? block.cells.map((line) => line.map(contentOf)) : undefined,
    formatsAfter: kinds.has('quoted') ? block.cells.map((line) => line.map((cell) => (kindOf(cell) === 'quoted' ? '@' : null))) : undefined,
    hasFormulas: kinds.has('formula'),
  };
};

/** @param kinds those of its cells, each once */
const numberFormats = (block: Block, kinds: readonly Kind[]): BlockWrite['numberFormats'] => {
  if (kinds.every((kind) => kind === 'text')) return '@';
  const own = block.columnFormats !== undefined || block.cells.some((line) => line.some((cell) => formatOf(cell) !== undefined));
  if (!own && kinds.every((kind) => kind === 'number' || kind === 'formula')) return block.numberFormat;
  if (kinds.every((kind) => kind === 'alone' || kind === 'clear')) return undefined;
  return block.cells.map((line) => line.map((cell, column) => formatFor(kindOf(cell), formatOf(cell) ?? block.columnFormats?.[column] ?? block.numberFormat)));
};

/** The formats that cells do not have yet; `undefined` where they have all of them. */
export const missingFormats = (wanted: BlockWrite['numberFormats'], has: readonly (readonly string[])[]): BlockWrite['numberFormats'] => {
  if (wanted === undefined) return undefined;
  const isThere = has.every((line, row) =>
    line.every((format, column) => {
      const one = typeof wanted === 'object' && wanted !== null ? wanted[row]?.[column] : wanted;
      return one === null || one === undefined || one === format;
    }),
  );
  return isThere ? undefined : wanted;
};

/** The format of a formula that has one of its own. */
const formatOf = (cell: CellWrite): string | undefined =>
  cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.numberFormat : undefined;

const formatFor = (kind: Kind, numberFormat: string): string | null => {
  switch (kind) {
    case 'text':
      return '@';
    case 'quoted':
      return 'General';
    case 'number':
    case 'formula':
      return numberFormat;
    case 'alone':
    case 'clear':
      return null;
  }
};

/** What a cell is given; `null` leaves it alone. */
export const contentOf = (cell: CellWrite): string | number | null => {
  if (typeof cell === 'string') return cell.startsWith("'") ? `'${cell}` : cell;
  if (cell === null || typeof cell === 'number') return cell;
  return 'formula' in cell ? cell.formula : null;
};

/**
 * For unlocked cells of a protected sheet, which take contents but no format: a text into a cell that is not formatted
 * as text is written behind an apostrophe, which Excel takes as the mark of a text and does not store.
 */
export const contentsWithoutFormats = (block: Block, formats: readonly (readonly string[])[]): (string | number | null)[][] =>
  block.cells.map((line, row) =>
    line.map((cell, column) => (typeof cell !== 'string' ? contentOf(cell) : cell === '' || formats[row]?.[column] === '@' ? cell : `'${cell}`)),
  );

/** How many cells of the block get new contents. */
export const countWritten = ({ cells }: Block): number => {
  let count = 0;
  for (const line of cells) for (const cell of line) if (kindOf(cell) !== 'alone') count += 1;
  return count;
};

export const widthOf = (block: Block): number => block.cells[0]?.length ?? 0;
