import type { XlsxDocument } from '../xlsx/document';
import { loadClient } from './client/client';
import { readClient } from './client/locate';
import { excelServer, type Counters, type Exchange, type ExcelOptions, type ExcelServer } from './server';

export interface StandInOptions extends ExcelOptions {
  /** Path of `excel-win32-16.01.debug.js`; by default that of the installed package. */
  readonly client?: string;
}

/** A running stand-in: Microsoft's client with a document behind it. */
export interface StandIn {
  /** The namespace that `Excel` is in a real add-in. */
  readonly excel: typeof Excel;
  /** What the adapter needs of `Office.context`. */
  readonly office: OfficeParts;
  readonly document: XlsxDocument;
  /** The other end: what a person does at the workbook. */
  readonly server: ExcelServer;
  /** Requests, actions and bytes since the start. */
  counters(): Counters;
  readonly messages: readonly Exchange[];
  readonly openedWorkbooks: readonly string[];
  selection(): { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
  /** Leaves cell-edit mode; requests that were asked to wait run now. */
  finishEditing(): void;
  close(): void;
}

export interface OfficeParts {
  readonly diagnostics: { readonly version: string };
  readonly requirements: { isSetSupported(name: string, version?: string): boolean };
}

/** Starts Microsoft's unmodified client over a document. Takes about a tenth of a second; `close` frees the window. */
export const startExcel = (document: XlsxDocument, options: StandInOptions = {}): StandIn => {
  const server = excelServer(document, options);
  const client = loadClient(readClient(options.client), server);
  return {
    excel: client.excel,
    office: {
      diagnostics: { version: '16.0.14332.20000' },
      requirements: { isSetSupported: (name, version) => server.isSetSupported(name, version) },
    },
    document,
    server,
    counters: () => server.counters(),
    messages: server.messages,
    openedWorkbooks: server.openedWorkbooks,
    selection: () => server.selection(),
    finishEditing: () => server.finishEditing(),
    close: () => client.close(),
  };
};
