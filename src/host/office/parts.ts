import type { Measure } from './memory';

/** Cells to be read, of a table or a range. */
export interface Wanted {
  readonly asked: string;
  /** Absent where the size is not known: read in one piece. */
  readonly rows?: number;
  readonly columns?: number;
  readonly measure?: Measure;
  readonly how: How;
  /** No cell held a formula when last seen: formulas alone tell what there is, constants included. */
  readonly bare: boolean;
  /** Rows below a table that are asked for too: what is new goes there. */
  readonly below: number;
}

/** What is asked of cells: values alone, with formulas, or with formulas and number formats. */
export type How = 'values' | 'formulas' | 'closely';

/** Some rows of what is wanted. */
export interface Piece {
  readonly wanted: Wanted;
  readonly from: number;
  /** Absent: all of them. */
  readonly count?: number;
}

/** A piece that is all of it, however many rows that are by now. */
export const isWhole = ({ wanted, from, count }: Piece): boolean => from === 0 && (count === undefined || count === wanted.rows);

/** Bytes that a cell is taken for before it was read: texts of some ten Chinese characters, and formulas of their length. */
export const usual = { value: 32, formula: 48 };
const format = 11;

/** Bytes that a cell will take in the answer. */
const bytesOfCell = ({ how, measure, bare }: Wanted): number => {
  const { value, formula } = measure ?? usual;
  return (bare ? 0 : value) + (how === 'values' ? 0 : formula) + (how === 'closely' ? format : 0);
};

/** The bytes of all that is wanted, as far as its size is known. */
export const bytesWanted = (wanted: readonly Wanted[]): number =>
  wanted.reduce((sum, one) => sum + (one.rows ?? 0) * (one.columns ?? 0) * bytesOfCell(one), 0);

/** Takes what goes into one request, and leaves the rest: at least one row. */
export const takePieces = (waiting: readonly Piece[], budget: number): { readonly taken: readonly Piece[]; readonly rest: readonly Piece[] } => {
  const taken: Piece[] = [];
  let spent = 0;
  for (const [index, piece] of waiting.entries()) {
    const { wanted, from, count } = piece;
    const perRow = (wanted.columns ?? 0) * bytesOfCell(wanted);
    if (count === undefined || spent + perRow * count <= budget) {
      taken.push(piece);
      spent += perRow * (count ?? 0);
      continue;
    }
    const fitting = Math.max(taken.length === 0 ? 1 : 0, Math.floor((budget - spent) / perRow));
    if (fitting > 0) taken.push({ wanted, from, count: fitting });
    return { taken, rest: [{ wanted, from: from + fitting, count: count - fitting }, ...waiting.slice(index + 1)] };
  }
  return { taken, rest: [] };
};
