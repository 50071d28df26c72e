import type { XlsxDocument } from '../../xlsx/document';
import { calculationOf, type Calculation } from '../calculation';
import type { Locale } from '../cells/coercion';
import type { RangeArea } from '../cells/area';
import type { ApiMinor } from './instance';

/** The open workbook as every class of the object model sees it. */
export interface Book {
  readonly document: XlsxDocument;
  readonly name: string;
  readonly readOnly: boolean;
  readonly claimed: ApiMinor;
  readonly locale: Locale;
  readonly calculation: Calculation;
  readonly state: BookState;
  /** A new window with a workbook of its own was asked for. */
  readonly opened: (base64: string) => void;
}

/** How a new sheet is looked at, as far as the add-in has said so. */
export interface NewView {
  freeze?: { readonly rows: number; readonly columns: number };
  readonly columns: { readonly index: number; readonly width: number }[];
  readonly rows: { readonly index: number; readonly height: number }[];
}

/** What changes while the workbook is open, besides the document. */
export interface BookState {
  /** `suspendApiCalculationUntilNextSync` was called in the request that runs. */
  calculationSuspended: boolean;
  activeSheet: string;
  /** What is selected on each sheet; A1 where nothing was selected yet. */
  readonly selections: Map<string, RangeArea>;
  /** Where sheets that were moved stand, by their names. */
  readonly moved: Map<string, number>;
  /** What the add-in has frozen, by sheet. */
  readonly frozen: Map<string, RangeArea>;
  /** Widths in points that the add-in gave to columns, by sheet and column. */
  readonly columnWidths: Map<string, number>;
  /** How the sheets are looked at that the add-in has added. */
  readonly views: Map<string, NewView>;
  /** The events that the client has asked for. */
  readonly registrations: Set<string>;
}

/** The cells selected on the active sheet. */
export const selectedArea = ({ activeSheet, selections }: { readonly activeSheet: string; readonly selections: ReadonlyMap<string, RangeArea> }): RangeArea =>
  selections.get(activeSheet) ?? { sheet: activeSheet, row: 0, column: 0, rows: 1, columns: 1 };

/** Selecting cells activates their sheet ("Range.select"). */
export const selectArea = (state: BookState, area: RangeArea): void => {
  state.selections.set(area.sheet, area);
  state.activeSheet = area.sheet;
};

export interface BookOptions {
  readonly name: string;
  readonly readOnly: boolean;
  readonly claimed: ApiMinor;
  readonly year: number;
  readonly opened: (base64: string) => void;
}

export const openBook = (document: XlsxDocument, options: BookOptions): Book => ({
  document,
  name: options.name,
  readOnly: options.readOnly,
  claimed: options.claimed,
  locale: { date1904: document.date1904, year: options.year },
  calculation: calculationOf(document),
  state: {
    calculationSuspended: false,
    activeSheet: document.sheets.find((sheet) => sheet.visibility === 'visible')?.name ?? '',
    selections: new Map(),
    moved: new Map(),
    frozen: new Map(),
    columnWidths: new Map(),
    views: new Map(),
    registrations: new Set(),
  },
  opened: options.opened,
});

/** Calculates what waits, unless the request has put calculation off. */
export const settle = (book: Book): void => {
  if (!book.state.calculationSuspended) book.calculation.run();
};
