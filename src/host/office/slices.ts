import type { Place, Rest } from '../port';

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
 * Bytes that a request or its answer may take. Excel on the web takes 5 MB each way
 * ("Resource limits and performance optimization for Office Add-ins"); the rest is for everything besides the cells.
 */
export const requestBudget = 3_400_000;

/** Rows that are weighed without a rest: some milliseconds of work. */
const rowsWithoutRest = 128;

/** What cells take on their way there, and what the answers to them take on their way back. */
export interface Weight {
  readonly there: number;
  readonly back: number;
}

/** Weighs a row of a block, which counts within the block. */
export type Weigh<Rows extends Sliceable> = (line: Rows['cells'][number], block: number, row: number) => Weight;

/**
 * Cuts blocks into requests that stay within the web's limits, both ways; at least a row in each.
 * @param answered bytes that the answer to the first request brings along anyway
 * @param budget bytes that a request or its answer may take
 */
export const slicesOf = async <Rows extends Sliceable>(blocks: readonly Rows[], weigh: Weigh<Rows>, rest: Rest, answered = 0, budget = requestBudget): Promise<readonly (readonly Slice<Rows>[])[]> => {
  const requests: Slice<Rows>[][] = [[]];
  const push = (block: number, rows: Rows, from: number, to: number): void => {
    if (to > from) requests.at(-1)?.push({ block, rows: { ...rows, row: rows.row + from, cells: rows.cells.slice(from, to) } });
  };
  let [there, back] = [0, answered];
  for (const [index, block] of blocks.entries()) {
    let from = 0;
    for (const [row, line] of block.cells.entries()) {
      const weight = weigh(line, index, row);
      const [more, answer] = [weight.there + 2, weight.back + 2];
      if (there > 0 && Math.max(there + more, back + answer) > budget) {
        push(index, block, from, row);
        requests.push([]);
        from = row;
        [there, back] = [0, 0];
      }
      there += more;
      back += answer;
      if (row % rowsWithoutRest === rowsWithoutRest - 1) await rest();
    }
    push(index, block, from, block.cells.length);
  }
  return requests;
};

/** The same rows in two requests; `undefined` where there is one row alone. */
export const halvesOf = <Rows extends Sliceable>(slices: readonly Slice<Rows>[]): readonly [readonly Slice<Rows>[], readonly Slice<Rows>[]] | undefined => {
  const [only] = slices;
  if (only === undefined) return undefined;
  if (slices.length > 1) return [slices.slice(0, slices.length >> 1), slices.slice(slices.length >> 1)];
  const { block, rows } = only;
  const middle = rows.cells.length >> 1;
  if (middle === 0) return undefined;
  const part = (from: number, to?: number): Slice<Rows> => ({ block, rows: { ...rows, row: rows.row + from, cells: rows.cells.slice(from, to) } });
  return [[part(0, middle)], [part(middle)]];
};

/** UTF-8 bytes of a value in a message at most, with the comma behind it. */
export const bytesOf = (content: unknown): number => {
  if (typeof content !== 'string') return typeof content === 'number' ? String(content).length + 1 : 6;
  let bytes = 3;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    bytes += code >= 0x80 ? (code < 0x800 ? 2 : 3) : code < 0x20 || code === 0x22 || code === 0x5c ? 6 : 1;
  }
  return bytes;
};
