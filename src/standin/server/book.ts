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

/** What changes while the workbook is open, besides the document. */
export interface BookState {
  /** `suspendApiCalculationUntilNextSync` was called in the request that runs. */
  calculationSuspended: boolean;
  selection: RangeArea | undefined;
  activeSheet: string;
}

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
    selection: undefined,
    activeSheet: document.sheets.find((sheet) => sheet.visibility === 'visible')?.name ?? '',
  },
  opened: options.opened,
});

/** Calculates what waits, unless the request has put calculation off. */
export const settle = (book: Book): void => {
  if (!book.state.calculationSuspended) book.calculation.run();
};
