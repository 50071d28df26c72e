import type { Block } from '../port';

/** Rows of a block that travel in one request. */
export interface Slice {
  /** Index of the block in the patch. */
  readonly block: number;
  readonly rows: Block;
}

/**
 * Bytes of cells that may travel in one request. Excel on the web takes 5 MB each way
 * ("Resource limits and performance optimization for Office Add-ins"); what was there before comes back as values, formulas
 * and formats, and what is there now as values.
 */
const budget = 1_000_000;

/** Cuts blocks into requests that stay within the web's limits. Everything fits into one request up to some ten thousand cells. */
export const slicesOf = (blocks: readonly Block[]): readonly (readonly Slice[])[] => {
  const requests: Slice[][] = [[]];
  let spent = 0;
  for (const [index, block] of blocks.entries()) {
    let from = 0;
    for (const [row, line] of block.cells.entries()) {
      const weight = lineWeight(line);
      if (spent > 0 && spent + weight > budget) {
        push(requests, index, block, from, row);
        requests.push([]);
        from = row;
        spent = 0;
      }
      spent += weight;
    }
    push(requests, index, block, from, block.cells.length);
  }
  return requests;
};

const push = (requests: Slice[][], index: number, block: Block, from: number, to: number): void => {
  if (to > from) requests.at(-1)?.push({ block: index, rows: { ...block, row: block.row + from, cells: block.cells.slice(from, to) } });
};

/** UTF-8 bytes at most, and what a blank cell costs in the answer. */
const lineWeight = (line: Block['cells'][number]): number =>
  line.reduce<number>((weight, cell) => weight + 12 + (typeof cell === 'string' ? cell.length * 3 : 20), 0);
