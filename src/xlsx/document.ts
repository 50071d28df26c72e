/**
 * An .xlsx document: read on demand, changed in place. Rows and columns count from 0.
 * What is not changed is saved byte for byte as it was.
 */
export interface XlsxDocument {
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly names: readonly DefinedName[];
  /** Days count from 1904 instead of 1900. */
  readonly date1904: boolean;

  sheet(name: string): Sheet | undefined;
  /** Table names are compared without regard to case, as Excel does. */
  table(name: string): Table | undefined;

  /** `undefined` holes leave a cell alone. */
  write(sheet: string, row: number, column: number, cells: readonly (readonly (CellChange | undefined)[])[]): void;
  /** Number format, fill, font, borders, alignment, protection: as those of the source cell, on this sheet unless it names another. */
  copyFormat(sheet: string, from: CellAddress & { readonly sheet?: string }, to: Area): void;
  /** Heading row and first column stay. New columns need a heading written before. Never moves cells. */
  resizeTable(name: string, area: Area): void;
  /** Changes or creates a workbook-scoped name; `formula` without the leading `=`. */
  setName(name: string, formula: string, options?: { readonly hidden?: boolean }): void;
  /** @param view looked at when the first cell of the sheet is, or the file is saved */
  addSheet(name: string, visibility: SheetVisibility, view?: SheetView): void;
  /** Shows a sheet or hides it. @throws XlsxError unsupported for hiding the last visible one */
  setVisibility(sheet: string, visibility: SheetVisibility): void;
  /**
   * Takes a sheet away; names that mean its cells mean `#REF!` from then on. Of the file's own sheets only one that has nothing
   * but cells, and that no formula of another sheet reads.
   * @throws XlsxError unsupported for any other, and for the last visible one
   */
  removeSheet(name: string): void;
  /** Takes a workbook-scoped name away. @throws XlsxError unsupported for one of the file's that a formula uses, or where there is none */
  removeName(name: string): void;
  /**
   * Switches protection without a password on or off; on, everything may be selected and nothing formatted. Where it is as it
   * shall be, and on sheets without cells, nothing changes.
   * @throws XlsxError unsupported for taking off what needs a password
   */
  setProtection(sheet: string, on: boolean): void;
  /** Locks cells, or unlocks them: it counts once the sheet is protected. */
  setLocked(sheet: string, area: Area, locked: boolean): void;

  /**
   * The whole file. Cached results of formulas that depend on changed cells are removed, unless a change brought them (`shows`).
   * Saving twice gives the same bytes.
   */
  save(): Uint8Array;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** How a new sheet is looked at and printed: rows and columns that stay in sight, the widths of columns in characters, the page. */
export interface SheetView {
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly columns?: readonly { readonly index: number; readonly count?: number; readonly width: number }[];
  /** Heights in points, in the order of the rows; a row that is not there has the height of its text. */
  readonly rows?: readonly { readonly index: number; readonly height: number }[];
  readonly print?: SheetPrint;
}

/** The page of a new sheet, on A4. */
export interface SheetPrint {
  readonly landscape?: boolean;
  /** Pages across that the sheet is fitted to, as many down as it takes. */
  readonly fitToWidth?: number;
  /** Rows repeated on every page, as first and last index. */
  readonly titleRows?: readonly [number, number];
}

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface Area extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

/** `null` is blank, also for a cell that has only a format. Dates are their serial numbers. */
export type StoredValue = null | number | string | boolean | { readonly error: string };

export interface Sheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The sheet is protected: locked cells refuse writing in Excel. */
  readonly protected: boolean;
  /** Its protection can be taken off with a password only. */
  readonly passwordProtected: boolean;
  readonly merges: readonly Area[];
  /** The smallest area that holds all cells with a value or formula; `undefined` for an empty sheet. */
  usedArea(): Area | undefined;
  /** The value, or the cached result of a formula (`null` where none is stored). */
  value(row: number, column: number): StoredValue;
  /** With the leading `=`, shared formulas expanded; `undefined` where there is none. */
  formula(row: number, column: number): string | undefined;
  /** The number format code, built-in ones as their en-US code: `General`, `0.00`, `@`. */
  numberFormat(row: number, column: number): string;
  /** The values of all cells of an area, row by row. */
  values(area: Area): StoredValue[][];
  /** Likewise the formulas. */
  formulas(area: Area): (string | undefined)[][];
  /** Likewise the number formats. */
  numberFormats(area: Area): string[][];
  locked(row: number, column: number): boolean;
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;
}

export interface Table {
  readonly name: string;
  readonly sheet: string;
  /** With heading row and, if shown, totals row. */
  readonly area: Area;
  readonly headings: readonly string[];
  readonly totalsRow: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without a leading `=`: `得分表!$A$5:$Q$120`, `"text"`, `#REF!`. */
  readonly formula: string;
  /** The sheet that the name is local to; absent for the workbook's own. */
  readonly scope?: string;
  readonly hidden: boolean;
}

export interface CellChange {
  /** What the cell holds from now on; absent: as it was. Texts become inline strings. A formula is given by `formula`. */
  readonly value?: StoredValue;
  /** With the leading `=`. */
  readonly formula?: string;
  /** The cached result to store for `formula`, or for the formula that the cell has. */
  readonly shows?: StoredValue;
  readonly numberFormat?: string;
}

export type XlsxErrorCode =
  | 'notZip'
  | 'truncated'
  | 'tooLarge'
  | 'oldFormat'
  | 'encrypted'
  | 'notWorkbook'
  | 'damaged'
  | 'unsupported';

/** The bytes are no workbook that we can read, or a change cannot be made; `detail` names the part. */
export class XlsxError extends Error {
  readonly code: XlsxErrorCode;
  readonly detail: string;

  constructor(code: XlsxErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'XlsxError';
    this.code = code;
    this.detail = detail;
  }
}
