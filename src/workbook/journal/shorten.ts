import type { Sliced } from '../../core';
import { digestOf } from '../../host/digest';
import type { Place, Written } from '../../host/port';
import type { Image } from './homes';

type BlockImage = Image['before'][number];
type Matrices = Pick<BlockImage, 'values' | 'formulas' | 'numberFormats' | 'written'>;
type Matrix<Cell> = readonly (readonly Cell[])[];

/** Lines that follow each other and are the same stand once, behind their number. */
export type Lines<Cell> = readonly (readonly [count: number, line: readonly Cell[]])[];

/** An image but for its cells: these follow, some rows at a time. */
export interface Frame extends Omit<Image, 'before'> {
  readonly blocks: readonly Place[];
}

/** Some rows of a block, which is counted from 0; those of one block in their order. */
export type Rows = { readonly block: number } & { readonly [Key in keyof Matrices]: Lines<Matrices[Key][number][number]> };

/** An image that takes less room: in most blocks line after line has the same formats, or held nothing. */
export interface Shortened {
  readonly frame: Frame;
  readonly rows: readonly Rows[];
}

/** Texts that are longer are kept by their digest: whether a cell still holds what was written is all that is asked of them. */
const longest = 24;

/** Cells that an image may unfold to: a hostile one must not fill the memory. */
const mostCells = 5_000_000;

/** Rows that stay together: some milliseconds of work. */
const together = 64;

export const shortening = function* ({ before, ...others }: Image): Sliced<Shortened> {
  const rows: Rows[] = [];
  for (const [block, image] of before.entries()) {
    const height = Math.max(image.values.length, image.formulas.length, image.numberFormats.length, image.written.length);
    for (let from = 0; from < height; from += together) {
      const part = <Cell>(matrix: Matrix<Cell>): Matrix<Cell> => matrix.slice(from, from + together);
      const written = part(image.written).map((line) => line.map(digested));
      rows.push({ block, values: linesOf(part(image.values)), formulas: linesOf(part(image.formulas)), numberFormats: linesOf(part(image.numberFormats)), written: linesOf(written) });
      yield;
    }
  }
  return { frame: { ...others, blocks: before.map(({ sheet, row, column }) => ({ sheet, row, column })) }, rows };
};

/** @throws RangeError where it unfolds to more cells than a workbook of ours has, or rows are of no block */
export const unfolding = function* ({ blocks, ...others }: Frame, rows: Iterable<Rows>): Sliced<Image> {
  const before = blocks.map((place) => ({ ...place, values: growing<'values'>(), formulas: growing<'formulas'>(), numberFormats: growing<'numberFormats'>(), written: growing<'written'>() }));
  let cells = 0;
  for (const { block: index, values, formulas, numberFormats, written } of rows) {
    const block = before[index];
    if (block === undefined) throw new RangeError(`the journal has no block ${String(index)}`);
    for (const lines of [values, formulas, numberFormats, written]) for (const [count, line] of lines) cells += count * line.length;
    if (!(cells <= 4 * mostCells)) throw new RangeError('the journal unfolds to too many cells');
    unfold(values, block.values);
    unfold(formulas, block.formulas);
    unfold(numberFormats, block.numberFormats);
    unfold(written, block.written);
    yield;
  }
  return { ...others, before };
};

const growing = <Key extends keyof Matrices>(): Matrices[Key][number][] => [];

const unfold = <Line extends readonly unknown[]>(lines: readonly (readonly [count: number, line: Line])[], into: Line[]): void => {
  for (const [count, line] of lines) for (let time = 0; time < count; time += 1) into.push(line);
};

const digested = (cell: Written): Written => (typeof cell === 'string' && cell.length > longest ? { digest: digestOf(cell), length: cell.length } : cell);

const linesOf = <Cell>(matrix: Matrix<Cell>): Lines<Cell> => {
  const lines: [number, readonly Cell[]][] = [];
  for (const line of matrix) {
    const last = lines.at(-1);
    if (last !== undefined && last[1].length === line.length && last[1].every((cell, at) => cell === line[at])) last[0] += 1;
    else lines.push([1, line]);
  }
  return lines;
};
