import type { StoredValue } from '../document';

/** What a cell holds: a constant, or a formula (without `=`) with its stored result. */
export type CellContent =
  | { readonly kind: 'constant'; readonly value: StoredValue }
  | { readonly kind: 'formula'; readonly formula: string; readonly shows: StoredValue };

/** What was asked of one cell; what is absent stays. */
export interface CellEdit {
  readonly style?: number;
  readonly content?: CellContent;
  /** The result to store for the formula that the cell has in the file. */
  readonly shows?: StoredValue;
}

export const sameValue = (one: StoredValue, other: StoredValue): boolean => {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.error === other.error;
};

/** The edits of one sheet, by row and column. */
export class CellEdits {
  private readonly rows = new Map<number, Map<number, CellEdit>>();

  get empty(): boolean {
    return this.rows.size === 0;
  }

  at(row: number, column: number): CellEdit | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** By column. */
  ofRow(row: number): ReadonlyMap<number, CellEdit> | undefined {
    return this.rows.get(row);
  }

  /** Likewise, for adding to it. */
  rowOf(row: number): Map<number, CellEdit> {
    const known = this.rows.get(row) ?? new Map<number, CellEdit>();
    this.rows.set(row, known);
    return known;
  }

  byRow(): Iterable<readonly [number, ReadonlyMap<number, CellEdit>]> {
    return this.rows;
  }

  *all(): Generator<{ readonly row: number; readonly column: number; readonly edit: CellEdit }> {
    for (const [row, columns] of this.rows) for (const [column, edit] of columns) yield { row, column, edit };
  }
}
