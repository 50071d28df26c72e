import type { CellDescription, CellStyle, RowDescription } from '../../xlsx/build';

export interface CellContent {
  readonly value?: string | number | boolean;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

type RowFormat = Omit<RowDescription, 'index' | 'cells'>;

/** A sheet while it is being put together: cells in any order, rows out in theirs. */
export interface Draft {
  readonly put: (row: number, column: number, content: CellContent) => void;
  readonly format: (row: number, format: RowFormat) => void;
  /** A text over several columns, centred without merging when its style says so. */
  readonly spread: (row: number, column: number, columns: number, content: CellContent) => void;
  readonly rows: () => readonly RowDescription[];
}

export const createDraft = (): Draft => {
  const cells = new Map<number, Map<number, CellDescription>>();
  const formats = new Map<number, RowFormat>();
  const put: Draft['put'] = (row, column, content) => {
    const line = cells.get(row) ?? new Map<number, CellDescription>();
    cells.set(row, line.set(column, { column, ...content }));
  };
  const ascending = (a: number, b: number): number => a - b;
  return {
    put,
    format: (row, format) => formats.set(row, { ...formats.get(row), ...format }),
    spread: (row, column, columns, content) => {
      put(row, column, content);
      const { style } = content;
      for (let next = column + 1; next < column + columns; next += 1) put(row, next, style === undefined ? {} : { style });
    },
    rows: () =>
      [...new Set([...cells.keys(), ...formats.keys()])].sort(ascending).map((index) => ({
        index,
        ...formats.get(index),
        cells: [...(cells.get(index)?.values() ?? [])].sort((a, b) => a.column - b.column),
      })),
  };
};
