import type { Scheme } from '../../core';
import type { SheetKey } from '../layout';

/** What the standard workbook is to be made for. */
export interface StandardWorkbookRequest {
  readonly scheme: Scheme;
  readonly units: readonly UnitEntry[];
  /** By unit name and figure id; degrees, yes/no and 不适用 as words, days in ISO form. */
  readonly figures?: Readonly<Record<string, Readonly<Record<string, EnteredValue>>>>;
  readonly remarks?: readonly RemarkEntry[];
  /** Departures from the plain layout, such as staff make. */
  readonly arrangement?: Arrangement;
  /** The scheme ships with the add-in: the workbook need not carry it. */
  readonly ships?: boolean;
  /** With 得分公式: every score as a formula as well. */
  readonly formulas?: boolean;
  /** The figures are invented: the workbook says so wherever they stand. */
  readonly sample?: boolean;
}

export type EnteredValue = number | string | boolean;

/** A row of the list of units (单位名单). */
export interface UnitEntry {
  readonly name: string;
  readonly class: string;
  readonly takesPart: boolean;
}

/** A row of 扣分与佐证. */
export interface RemarkEntry {
  readonly unit: string;
  readonly code: string;
  readonly decision: string;
  readonly reason: string;
  readonly evidence: string;
}

/** How a workbook differs from the plain layout. Everything in it still holds: formulas, names and formats follow. */
export interface Arrangement {
  readonly sheetNames?: Readonly<Partial<Record<SheetKey, string>>>;
  /** The order of the sheets; those left out follow in the usual order. */
  readonly sheetOrder?: readonly SheetKey[];
  /** Blank rows above and columns left of everything on a sheet. */
  readonly offsets?: Readonly<Partial<Record<SheetKey, { readonly rows: number; readonly columns: number }>>>;
  /** Codes of figures in the wanted order; those left out follow in the usual order. */
  readonly figureOrder?: readonly string[];
  /** Columns that staff have added to a table. */
  readonly extraColumns?: Readonly<Partial<Record<'figures' | 'results' | 'details', readonly ExtraColumn[]>>>;
  /** Rows that staff have added to 得分表. */
  readonly extraRows?: readonly ExtraRow[];
  /** Units listed and taking part whose column is missing. */
  readonly unitsWithoutColumn?: Readonly<Partial<Record<'figures' | 'scores', readonly string[]>>>;
}

export interface ExtraColumn {
  readonly heading: string;
  /** The heading that it stands before; absent: at the end. */
  readonly before?: string;
  /** What its data cells say; absent: blank. */
  readonly note?: string;
}

export interface ExtraRow {
  /** Code of the row that it stands before. */
  readonly before: string;
  readonly note: string;
}
