import type { Sheet, StoredValue } from '../../xlsx/document';

/** What stands in a column of a sheet: each of its cells is read once, for as long as only results of formulas change. */
export interface ColumnValues {
  at(row: number): StoredValue;
  slice(row: number, rows: number): StoredValue[];
  /** A formula of the column shows something else. */
  put(row: number, value: StoredValue): void;
}

/** @param source without one, everything is blank */
export const columnValues = (source: Sheet | undefined, column: number): ColumnValues => {
  let top = 0;
  let values: StoredValue[] = [];

  const read = (row: number, rows: number): StoredValue[] =>
    source === undefined ? new Array<StoredValue>(rows).fill(null) : source.values({ row, column, rows, columns: 1 }).map(([value = null]) => value);

  const reach = (row: number, rows: number): void => {
    if (values.length === 0) {
      top = row;
      values = read(row, rows);
      return;
    }
    if (row < top) {
      // As many again, so that going up row by row stays cheap.
      const above = Math.max(0, Math.min(row, top - values.length));
      values = [...read(above, top - above), ...values];
      top = above;
    }
    const bottom = top + values.length;
    if (row + rows > bottom) for (const value of read(bottom, row + rows - bottom)) values.push(value);
  };

  return {
    at: (row) => {
      reach(row, 1);
      return values[row - top] ?? null;
    },
    slice: (row, rows) => {
      reach(row, rows);
      return values.slice(row - top, row - top + rows);
    },
    put: (row, value) => {
      if (row >= top && row < top + values.length) values[row - top] = value;
    },
  };
};
