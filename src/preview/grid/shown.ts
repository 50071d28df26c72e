import type { Sheet, StoredValue, XlsxDocument } from '../../xlsx/document';
import type { GridStyle, RowLooks, SheetLooks, WorkbookLooks } from '../looks';

/** What a cell of the grid shows: the document's value in a style of `Shown.styles`. A formula shows its result. */
export interface ShownCell {
  readonly value: string | number | boolean | null;
  /** Key into the styles. */
  readonly style: string;
}

export type ShownSheet = ReadonlyMap<number, ReadonlyMap<number, ShownCell>>;

/** Everything that the grid shows in cells: plain data, so that two of them can be compared. */
export interface Shown {
  readonly sheets: ReadonlyMap<string, ShownSheet>;
  readonly styles: ReadonlyMap<string, GridStyle>;
}

const shownValue = (value: StoredValue): ShownCell['value'] => (typeof value === 'object' ? (value?.error ?? null) : value);

/** The style of a cell that the file does not hold: that of its row, else that of its column. */
const inherited = (row: RowLooks | undefined, sheet: SheetLooks, column: number): number =>
  row?.style ?? sheet.columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;

interface StyleBook {
  keyOf(format: number, pattern: string): string;
  readonly styles: ReadonlyMap<string, GridStyle>;
}

const styleBook = (looks: WorkbookLooks): StyleBook => {
  const styles = new Map<string, GridStyle>();
  return {
    styles,
    keyOf: (format, pattern) => {
      const key = pattern === 'General' ? String(format) : `${format} ${pattern}`;
      if (!styles.has(key)) {
        const style = looks.cells[format]?.style ?? {};
        styles.set(key, pattern === 'General' ? style : { ...style, n: { pattern } });
      }
      return key;
    },
  };
};

const shownSheet = (sheet: Sheet, looks: SheetLooks | undefined, book: StyleBook): ShownSheet => {
  const rows = new Map<number, Map<number, ShownCell>>();
  const put = (row: number, column: number): void => {
    const look = looks?.rows.get(row);
    const format = look?.cells.get(column) ?? (looks === undefined ? 0 : inherited(look, looks, column));
    const cell = { value: shownValue(sheet.value(row, column)), style: book.keyOf(format, sheet.numberFormat(row, column)) };
    const line = rows.get(row) ?? new Map<number, ShownCell>();
    rows.set(row, line.set(column, cell));
  };
  for (const [row, { cells }] of looks?.rows ?? []) for (const column of cells.keys()) put(row, column);
  const used = sheet.usedArea();
  if (used === undefined) return rows;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      if (!(rows.get(row)?.has(column) ?? false) && sheet.value(row, column) !== null) put(row, column);
    }
  }
  return rows;
};

/** What the grid shows of a document, cell by cell. */
export const shownOf = (document: XlsxDocument, looks: WorkbookLooks): Shown => {
  const book = styleBook(looks);
  const sheets = document.sheets.map((sheet): [string, ShownSheet] => [
    sheet.name,
    shownSheet(sheet, looks.sheets.find(({ name }) => name === sheet.name), book),
  ]);
  return { sheets: new Map(sheets), styles: book.styles };
};

/** The cells of one sheet that look different afterwards; `undefined` where there is nothing any more. */
export const changedCells = (before: ShownSheet | undefined, after: ShownSheet): ReadonlyMap<number, ReadonlyMap<number, ShownCell | undefined>> => {
  const changed = new Map<number, Map<number, ShownCell | undefined>>();
  const put = (row: number, column: number, cell: ShownCell | undefined): void => {
    const line = changed.get(row) ?? new Map<number, ShownCell | undefined>();
    changed.set(row, line.set(column, cell));
  };
  for (const [row, line] of after) {
    for (const [column, cell] of line) {
      const old = before?.get(row)?.get(column);
      if (old?.value !== cell.value || old.style !== cell.style) put(row, column, cell);
    }
  }
  for (const [row, line] of before ?? []) {
    for (const column of line.keys()) if (after.get(row)?.has(column) !== true) put(row, column, undefined);
  }
  return changed;
};
