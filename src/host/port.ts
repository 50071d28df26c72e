/**
 * The port to a spreadsheet: a handful of coarse operations on blocks of cells, each of which an adapter
 * can serve with one or two round trips. Rows and columns count from 0; sheets go by their names.
 */
export interface Host {
  describe(): Promise<HostDescription>;
  /** Everything asked for, as it is now. What does not exist is absent from the answer, not an error. */
  read(request: ReadRequest): Promise<Reading>;
  /**
   * Carries out the whole patch in the order: tables, names, formats, blocks.
   * @throws HostError; what ran before a failure may stay applied (a batch is not a transaction)
   */
  apply(patch: Patch): Promise<Receipt>;
  /** Selects the cell and brings it into view. */
  reveal(place: Place): Promise<void>;
  /** Opens a new workbook from the bytes of an .xlsx file, in a window of its own. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
}

export interface HostDescription {
  readonly kind: 'office' | 'file';
  readonly name: string;
  readonly version: string;
  /** The add-in can write there: new enough, and the workbook is not read-only. */
  readonly writable: boolean;
}

/** What a cell holds. `null` is blank. A number means its double rounded to 15 significant digits. */
export type CellValue = null | number | string | boolean | CellError;

/** An error value: `{ error: '#DIV/0!' }`. A text that reads like one counts as one, since a host may not tell them apart. */
export interface CellError {
  readonly error: string;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface ReadRequest {
  readonly tables: readonly string[];
  /** Workbook-scoped defined names. */
  readonly names: readonly string[];
  /** Those of the tables of which it also matters how their cells came about and how they show. */
  readonly closely?: readonly string[];
}

export interface Reading {
  readonly sheets: readonly SheetReading[];
  /** The names of all tables of the workbook, for telling what is there instead of what is missing. */
  readonly tableNames: readonly string[];
  readonly tables: Readonly<Record<string, TableReading | undefined>>;
  readonly names: Readonly<Record<string, NameReading | undefined>>;
}

export interface SheetReading {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface TableReading extends Place {
  /** `row`, `column`: the first heading cell. */
  readonly headings: readonly string[];
  /** The data rows, without heading and totals row. */
  readonly rows: readonly (readonly CellValue[])[];
  /** First row below the table, in its columns, that holds anything. */
  readonly nextBelow?: number;
  /** Of tables that are read closely. */
  readonly close?: CloseReading;
}

/** How the data cells of a table came about and how they show. Rows and columns count within the data rows and columns of the table. */
export interface CloseReading {
  /** The formula of a cell (`=SUM(…)`), `null` where there is none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Whether the number format of a cell shows a day. */
  readonly showsDay: readonly (readonly boolean[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells of merged areas. Excel merges none in a table, other programs do; a host that cannot tell says nothing. */
  readonly merged: readonly { readonly row: number; readonly column: number }[];
}

export type NameReading =
  | { readonly kind: 'constant'; readonly text: string }
  | RangeReading
  /** The cells that the name meant are gone. */
  | { readonly kind: 'broken' };

export interface RangeReading extends Place {
  readonly kind: 'range';
  readonly rows: readonly (readonly CellValue[])[];
  /** The formula of a cell (`=SUM(…)`), `null` where there is none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** First column right of the range, in its rows, that holds anything. */
  readonly nextRight?: number;
}

export interface Patch {
  readonly tables: readonly TableResize[];
  readonly names: readonly NameWrite[];
  readonly formats: readonly FormatCopy[];
  readonly blocks: readonly Block[];
}

/** The table keeps its heading row and columns and gets this number of data rows (≥ 1). */
export interface TableResize {
  readonly table: string;
  readonly rows: number;
}

/** A workbook-scoped name that exists gets another meaning: `=得分表!$A$5:$Q$120`. */
export interface NameWrite {
  readonly name: string;
  readonly formula: string;
}

/** Number format, fill, font, borders, alignment and locking of one column of cells are copied to the next ones on the right. */
export interface FormatCopy extends Place {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A block of cells written in one go.
 * Texts are always written as text (number format `@`), whatever they look like; numbers get `numberFormat`.
 */
export interface Block extends Place {
  readonly numberFormat: string;
  readonly cells: readonly (readonly CellWrite[])[];
}

/** `null` leaves the cell alone, `''` clears it. */
export type CellWrite = null | string | number | FormulaWrite | FormulaResult;

/** A formula, and what it will show: for hosts that do not calculate. */
export interface FormulaWrite {
  readonly formula: string;
  readonly shows: string | number;
}

/** The cell keeps its formula; hosts that do not calculate store what it will show. */
export interface FormulaResult {
  readonly shows: string | number;
}

export interface Receipt {
  /** What the blocks held before, in the order of the patch. */
  readonly before: readonly BlockImage[];
  /** Cells that, read back after the write, did not hold what was written. */
  readonly differences: readonly Place[];
  readonly cells: number;
}

export interface BlockImage extends Place {
  /** Values, or formulas as text beginning with `=` where `formulas` marks them. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

export type HostErrorCode =
  | 'cellBeingEdited'
  | 'protected'
  | 'readOnly'
  | 'notFound'
  | 'tooLarge'
  | 'tooOld'
  | 'noAnswer'
  | 'unsupported'
  | 'unexpected';

/** What a host could not do, in words that the rim can translate: a code, and the sheet or table that it is about. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly subject: string;

  constructor(code: HostErrorCode, subject: string, cause?: unknown) {
    super(`${code}: ${subject}`, { cause });
    this.name = 'HostError';
    this.code = code;
    this.subject = subject;
  }
}
