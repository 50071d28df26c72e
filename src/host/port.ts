import type { HostErrorCode } from './hostErrorCode';

export type { HostErrorCode } from './hostErrorCode';

/**
 * The port to a spreadsheet: a handful of coarse operations on blocks of cells, each of which an adapter
 * can serve with one or two round trips. Rows and columns count from 0; sheets go by their names.
 */
export interface Host {
  describe(): Promise<HostDescription>;
  /** Everything asked for, as it is now. What does not exist is absent from the answer, not an error. */
  read(request: ReadRequest, onPart?: OnPart): Promise<Reading>;
  /**
   * Carries out the whole patch in the order: protection off, new sheets, new names, tables, names, looks, formats, blocks,
   * locks, removals, protection on.
   * @param journal kept in the same batch; costs a look beforehand at what will be replaced
   * @throws HostError; what ran before a failure may stay applied (a batch is not a transaction): with a journal the error
   * carries what was replaced
   */
  apply(patch: Patch, journal?: Journal, onPart?: OnPart): Promise<Receipt>;
  /**
   * Puts back what a patch replaced: values, formulas and number formats of exactly the cells that it wrote, row counts and
   * names, and the number formats where it copied formats (fills, fonts and borders stay). Sheets and names that it made go again.
   * Looks first: a cell that no longer holds what the patch left there is somebody's, stays as it is and is among the
   * `differences`; a table of another size or a name of another meaning stays too and is missing from the receipt.
   * Cells whose sheet is gone are among the `differences`, tables and names that are gone are missing; the rest is put back.
   * In keyed areas rows whose keys and columns whose headings no longer stand where they stood are somebody's as a whole; a table
   * keeps its size where a row that it would lose holds a cell that stays.
   * A sheet that it made stays where anything on it is somebody's, or where the host cannot take sheets away; it is emptied then.
   * What it replaced can be put back by its own receipt, but for sheets and names that are gone.
   * Cells that hold again what they held are left; so what was interrupted can be repeated.
   * @param before the receipt of what is to be taken back, or the part of it that was kept (plain JSON)
   * @param journal kept in the same batch
   * @throws HostError; what ran before a failure may stay applied
   */
  restore(before: Before, journal?: UndoJournal): Promise<Receipt>;
  /** Selects the cell and brings it into view. */
  reveal(place: Place): Promise<void>;
  /** The cell that is selected; `undefined` where nothing can be. */
  selection(): Promise<Place | undefined>;
  /**
   * Tells what happens to the workbook until it is stopped; stopping twice is harmless and never fails. What is told are hints:
   * read again before relying on anything. Hosts in which nothing happens by itself tell nothing.
   */
  watch(listener: WorkbookListener): Promise<() => Promise<void>>;
  /** Opens a new workbook from the bytes of an .xlsx file, in a window of its own. */
  openWorkbook(bytes: Uint8Array): Promise<void>;
}

/**
 * Told before each part of what is too large for one request, counted from 1. While a read or a look is told, what it throws ends
 * the work with nothing written; once writing has begun there is no way back but taking back.
 */
export type OnPart = (part: Part) => void | Promise<void>;

/** Asked between slices of long work: a promise is waited for; without one the work goes on at once. */
export type Rest = () => Promise<void> | undefined;

export interface Part {
  readonly of: 'read' | 'write';
  readonly number: number;
  readonly count: number;
}

export interface WorkbookListener {
  /** Somebody has changed cells, but not this add-in. */
  changed(): void;
  /** Protection was put on a sheet or taken off, whoever did it. */
  protectionChanged(): void;
  /** Another cell is selected, whoever did it. */
  selected(place: Place): void;
}

export interface HostDescription {
  readonly kind: 'office' | 'file';
  readonly name: string;
  readonly version: string;
  /** The add-in can write there: new enough, and the workbook is not read-only. */
  readonly writable: boolean;
  /** The workbook is open for reading only. */
  readonly readOnly: boolean;
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
  /**
   * Those of the tables and names that will probably be written next: a host that pays for every request may look at once how
   * their cells came about, and need no look of its own then.
   */
  readonly replaceable?: readonly string[];
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
  /** The data rows, without heading and totals row; days count from 1900 whatever the calendar of the workbook. */
  readonly rows: readonly (readonly CellValue[])[];
  /** A totals row stands below the data rows: no host gives the table another number of rows then. */
  readonly totals?: true;
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
  /** The cells that show a day hold it as it counts from 1904; the rows give it as it counts from 1900, as they always do. */
  readonly daysFrom1904?: true;
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

/** What is written around a change and travels with it, so that a change that broke off can be told from one that came through. */
export interface Journal {
  /** Written before anything else. @param before what the change will replace, and what it will leave instead */
  readonly first: (before: Before) => Promise<readonly Block[]>;
  /** Written after everything else. */
  readonly last: readonly Block[];
}

/** The same around putting back. */
export interface UndoJournal extends Pick<Journal, 'first'> {
  /** @param left the cells that stay, as far as is known before anything is written */
  readonly last: (left: readonly Place[]) => readonly Block[];
}

export interface Patch {
  /** What the patch was made from; where it no longer stands at the moment of writing, the receipt says so. */
  readonly standing?: Standing;
  readonly tables: readonly TableResize[];
  readonly names: readonly NameWrite[];
  readonly formats: readonly FormatCopy[];
  readonly blocks: readonly Block[];
  /** Sheets to be made; their names must be free. */
  readonly sheets?: readonly NewSheet[];
  /** Workbook-scoped names that do not exist yet, but for those that are ours. */
  readonly newNames?: readonly NewName[];
  readonly looks?: readonly LookCopy[];
  readonly locks?: readonly LockWrite[];
  /** What is not there is no error. The receipt does not keep it: it cannot be put back. */
  readonly removals?: { readonly sheets: readonly string[]; readonly names: readonly string[] };
  /** For a sheet that is as it shall be nothing is done. The receipt does not keep it: it cannot be put back. */
  readonly protection?: readonly ProtectionSwitch[];
}

/** Cells are locked or unlocked: it counts where their sheet is protected. */
export interface LockWrite extends Place {
  readonly rows: number;
  readonly columns: number;
  readonly locked: boolean;
}

/**
 * Protection without a password. `on` allows selecting and nothing else, and comes after everything else of a patch; `off` comes
 * before, and fails as `protected` for a sheet that needs a password. A sheet may be named for both.
 */
export interface ProtectionSwitch {
  readonly sheet: string;
  readonly on: boolean;
}

/** Where things were when they were read, and what they held where that matters. */
export interface Standing {
  readonly tables: readonly TableStanding[];
  readonly names: readonly NameStanding[];
  readonly cells: readonly CellsStanding[];
}

export interface TableStanding extends Pick<TableReading, 'sheet' | 'row' | 'column' | 'headings'> {
  readonly table: string;
  /** The data rows, where what they hold matters. */
  readonly rows?: TableReading['rows'];
}

export interface NameStanding extends Place {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

export interface CellsStanding extends Place {
  readonly values: readonly (readonly CellValue[])[];
}

/** A sheet without cells, visible unless it is said to be hidden: then only programs can show it. */
export interface NewSheet {
  readonly name: string;
  readonly hidden?: true;
  /** The sheet that it shall stand behind; hosts that cannot order sheets put it last. */
  readonly behind?: string;
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Widths in characters of the workbook's font, as files have them. */
  readonly columns?: readonly { readonly index: number; readonly count?: number; readonly width: number }[];
  /** Heights in points, in the order of the rows. */
  readonly rows?: readonly { readonly index: number; readonly height: number }[];
}

/** A name that is made. */
export interface NewName extends NameWrite {
  /** Nobody else gives it a meaning: where it exists, whatever it means by now, it means this. */
  readonly ours?: true;
}

/** Number format, fill, font, borders, alignment and locking of one cell are copied to an area, which may be on another sheet. */
export interface LookCopy {
  readonly from: Place;
  readonly to: Place & { readonly rows: number; readonly columns: number };
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
  /** One for every column, in place of `numberFormat`. */
  readonly columnFormats?: readonly string[];
  readonly cells: readonly (readonly CellWrite[])[];
}

/** `null` leaves the cell alone, `''` clears it. */
export type CellWrite = null | string | number | FormulaWrite | FormulaResult;

/** A formula, and what it will show, if that is known: for hosts that do not calculate. */
export interface FormulaWrite {
  readonly formula: string;
  readonly shows?: string | number;
  /** In place of the block's. */
  readonly numberFormat?: string;
}

/** The cell keeps its formula; hosts that do not calculate store what it will show. */
export interface FormulaResult {
  readonly shows: string | number;
}

export interface Receipt extends Before {
  /** Cells that, read back after the write, did not hold what was written. */
  readonly differences: readonly Place[];
  /** Sheets, tables and names that somebody changed between reading and writing. */
  readonly disturbed?: readonly string[];
  readonly cells: number;
}

/** What a patch replaced and what it left instead: all that it takes to put everything back. Plain JSON. */
export interface Before {
  /** What the blocks held before, in the order of the patch. */
  readonly before: readonly BlockImage[];
  readonly tables: readonly TableBefore[];
  readonly names: readonly NameBefore[];
  readonly formats: readonly FormatsBefore[];
  /** Sheets that were made. */
  readonly sheets?: readonly string[];
  /** Names that were made, with the formula that they were given. */
  readonly newNames?: readonly NameWrite[];
  /** What the journal said where its first blocks went; absent where none was kept, or nobody knows. */
  readonly noted?: readonly Block[];
  readonly keyed?: readonly KeyedArea[];
}

/** Cells in rows that are told apart by keys and columns that are told apart by headings: `''` is blank, and `null` what the patch wrote itself. */
export interface KeyedArea extends Place {
  /** The table that these are data cells of, in all its columns. */
  readonly table?: string;
  readonly rows: number;
  readonly columns: number;
  /** Columns of the sheet that hold the keys, with what a patch left there, from the first row on. */
  readonly keys: readonly { readonly column: number; readonly values: readonly CellValue[] }[];
  readonly headingRow: number;
  /** From the first column on. */
  readonly headings: readonly CellValue[];
}

export interface BlockImage extends Place {
  /**
   * What the cells held, or what their formulas showed. Unlike what `read` answers, numbers are as exact as the host has them,
   * in the calendar of the workbook; a text that reads like an error is told from one as far as the host can.
   */
  readonly values: readonly (readonly CellValue[])[];
  /** The formula of a cell (`=SUM(…)`), `null` where there was none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** What the cells were left with. */
  readonly written: readonly (readonly Written[])[];
}

/** What a cell was left with: `null` where it was left alone, `''` blank. A formula that stays counts as one that was written. */
export type Written = null | string | number | boolean | CellError | { readonly formula: string } | TextDigest;

/** A text that is not kept itself: `digestOf` of it, and its length in UTF-16 units. */
export interface TextDigest {
  readonly digest: string;
  readonly length: number;
}

/** The data rows that a table had, and those that it was given. */
export interface TableBefore extends TableResize {
  readonly written: number;
}

/** The formula that a name had, and the one that it was given. */
export interface NameBefore extends NameWrite {
  readonly written: string;
}

/** The number formats of cells that took the formats of others, and those that they took; `null` where a cell kept its own. */
export interface FormatsBefore extends Place {
  readonly numberFormats: readonly (readonly string[])[];
  readonly written: readonly (readonly (string | null)[])[];
}

/** What a host could not do, in words that the rim can translate: a code, and the sheet or table that it is about. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly subject: string;
  /** Of a patch with a journal that broke off: what it has replaced, or may have. Absent where it replaced nothing. */
  readonly replaced: Before | undefined;

  constructor(code: HostErrorCode, subject: string, cause?: unknown, replaced?: Before) {
    super(`${code}: ${subject}`, { cause });
    this.name = 'HostError';
    this.code = code;
    this.subject = subject;
    this.replaced = replaced;
  }
}
