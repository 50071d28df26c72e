import type { Sliced } from '../../core';
import { digestOf } from '../../host/digest';
import type { Written } from '../../host/port';
import type { Image } from './homes';

/** Lines that follow each other and are the same stand once, behind their number. */
export type Lines<Cell> = readonly (readonly [count: number, line: readonly Cell[]])[];

type Matrix<Cell> = readonly (readonly Cell[])[];
type Of<Key extends 'values' | 'formulas' | 'numberFormats' | 'written'> = Lines<Image['before'][number][Key][number][number]>;

/** An image that takes less room: in most blocks line after line has the same formats, or held nothing. */
export interface Shortened extends Omit<Image, 'before'> {
  readonly before: readonly (Pick<Image['before'][number], 'sheet' | 'row' | 'column'> & {
    readonly values: Of<'values'>;
    readonly formulas: Of<'formulas'>;
    readonly numberFormats: Of<'numberFormats'>;
    readonly written: Of<'written'>;
  })[];
}

/** Texts that are longer are kept by their digest: whether a cell still holds what was written is all that is asked of them. */
const longest = 24;

/** Cells that an image may unfold to: a hostile one must not fill the memory. */
const mostCells = 5_000_000;

export const shortening = function* ({ before, ...others }: Image): Sliced<Shortened> {
  const blocks: Shortened['before'][number][] = [];
  for (const { values, formulas, numberFormats, written, ...place } of before) {
    const digests = written.map((line) => line.map(digested));
    yield;
    const lines = { values: linesOf(values), formulas: linesOf(formulas) };
    yield;
    blocks.push({ ...place, ...lines, numberFormats: linesOf(numberFormats), written: linesOf(digests) });
    yield;
  }
  return { ...others, before: blocks };
};

/** @throws RangeError where it unfolds to more cells than a workbook of ours has */
export const unfolded = ({ before, ...others }: Shortened): Image => {
  const cells = before.flatMap(({ values, formulas, numberFormats, written }) => [...values, ...formulas, ...numberFormats, ...written]).reduce((sum, [count, line]) => sum + count * line.length, 0);
  if (!(cells <= 4 * mostCells)) throw new RangeError('the journal unfolds to too many cells');
  return {
    ...others,
    before: before.map(({ values, formulas, numberFormats, written, ...place }) => ({
      ...place,
      values: matrixOf(values),
      formulas: matrixOf(formulas),
      numberFormats: matrixOf(numberFormats),
      written: matrixOf(written),
    })),
  };
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

const matrixOf = <Cell>(lines: Lines<Cell>): Matrix<Cell> => lines.flatMap(([count, line]) => Array.from({ length: count }, () => line));
