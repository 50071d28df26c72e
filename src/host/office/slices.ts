import type { Place } from '../port';

/** Anything that is written row by row. */
export interface Sliceable extends Place {
  readonly cells: readonly (readonly unknown[])[];
}

/** Rows of a block that travel in one request. */
export interface Slice<Rows extends Sliceable> {
  /** Index of the block in the patch. */
  readonly block: number;
  readonly rows: Rows;
}

/**
 * Bytes of cells that may travel in one request. Excel on the web takes 5 MB each way
 * ("Resource limits and performance optimization for Office Add-ins"); what was there before comes back as values, formulas
 * and formats, and what is there now as values.
 */
const budget = 1_000_000;

/**
 * Cuts blocks into requests that stay within the web's limits. Everything fits into one request up to some ten thousand cells.
 * @param weigh bytes of a cell on its way there and back
 */
export const slicesOf = <Rows extends Sliceable>(
  blocks: readonly Rows[],
  weigh: (cell: Rows['cells'][number][number]) => number,
): readonly (readonly Slice<Rows>[])[] => {
  const requests: Slice<Rows>[][] = [[]];
  const push = (block: number, rows: Rows, from: number, to: number): void => {
    if (to > from) requests.at(-1)?.push({ block, rows: { ...rows, row: rows.row + from, cells: rows.cells.slice(from, to) } });
  };
  let spent = 0;
  for (const [index, block] of blocks.entries()) {
    let from = 0;
    for (const [row, line] of block.cells.entries()) {
      const weight = line.reduce<number>((sum, cell) => sum + weigh(cell), 0);
      if (spent > 0 && spent + weight > budget) {
        push(index, block, from, row);
        requests.push([]);
        from = row;
        spent = 0;
      }
      spent += weight;
    }
    push(index, block, from, block.cells.length);
  }
  return requests;
};

/** UTF-8 bytes of a text at most, and what a blank cell costs in the answer. */
export const weightOf = (content: unknown): number => 12 + (typeof content === 'string' ? content.length * (isAscii(content) ? 1 : 3) : 20);

const isAscii = (text: string): boolean => /^[ -~]*$/u.test(text);
