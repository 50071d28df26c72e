import type { RangeArea } from '../cells/area';
import type { ResponseMessage } from './answers';
import type { EventMessage } from './events';
import type { TypedCell, TypingRefusal } from './person';

/** The requirement sets that can be claimed; nothing lies between Excel 2019 (1.7) and Excel 2021 (1.14). */
export type ExcelApi = '1.7' | '1.14' | '1.15';

export interface ExcelOptions {
  readonly excelApi?: ExcelApi;
  /** A cell is being edited: requests fail, or wait where they ask for it, until `finishEditing`. */
  readonly cellBeingEdited?: boolean;
  /** The workbook is open for reading: every write fails with `AccessDenied`, as in Excel on the web. */
  readonly readOnly?: boolean;
  readonly name?: string;
  /** The year that an entry such as `1/2` falls into. */
  readonly year?: number;
  /** Largest request and response in bytes ("Resource limits and performance optimization for Office Add-ins": 5 MB on the web). */
  readonly payloadLimit?: number;
  readonly fail?: Fault;
  /** Keep every message as text. */
  readonly log?: boolean;
}

/**
 * Hostility on request. Called for every action, requests and actions counted from 0:
 * an error code fails the action, `'noAnswer'` leaves the client waiting for ever with everything up to here applied,
 * `'cutOff'` breaks the connection there, `undefined` lets the action run.
 */
export type Fault = (request: number, action: number) => string | undefined;

export interface Counters {
  /** Requests that carried actions, one for each `context.sync()` that had something to do. */
  readonly count: number;
  readonly actions: number;
  /** UTF-8 bytes of request and response bodies. */
  readonly bytes: number;
}

export interface Exchange {
  readonly request: string;
  readonly response: string;
}

/** Told as soon as it has happened, once a request or a person's action is over. */
export interface ServerListener {
  /** Cells that may show something else now: contents, results of formulas, formats, tables. */
  changed?(areas: readonly RangeArea[]): void;
  /** The add-in has selected cells or activated a sheet. */
  selected?(area: RangeArea): void;
  /** Another cell or sheet is selected, whoever did it. */
  documentSelectionChanged?(): void;
  /** An event that the client has asked for. */
  message?(message: EventMessage): void;
  /** A file, as base64, for which a window of its own was asked. */
  opened?(base64: string): void;
}

/** Excel, as seen from the other end of Microsoft's client: request body in, response message out. */
export interface ExcelServer {
  /** `flags` are those that the client sends along; 64 asks to wait until no cell is being edited. */
  answer(body: unknown, flags: number): Promise<ResponseMessage>;
  counters(): Counters;
  /** What was said, where `log` asks for it. */
  readonly messages: readonly Exchange[];
  /** Files for which a window of their own was asked, as base64. */
  readonly openedWorkbooks: readonly string[];
  /** What is selected on the active sheet; `undefined` before anything was. */
  selection(): RangeArea | undefined;
  activeSheet(): string;
  finishEditing(): void;
  isSetSupported(name: string, version: string | undefined): boolean;
  /** The requirement sets there are, by name, with their versions. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Gives back what ends the listening. */
  listen(listener: ServerListener): () => void;
  /** A client has started in place of the one before, whose kept objects and event registrations are gone. */
  clientStarted(): void;

  /** A person selects cells. */
  select(area: RangeArea): void;
  /** A person enters or clears cells; afterwards everything is calculated. Answers why it was refused. */
  type(sheet: string, cells: readonly TypedCell[]): TypingRefusal | undefined;
  /** Calculates the formulas that the file brings no result for, as Excel does on opening. */
  calculate(): void;
  /** For as long as the workbook is open: the file keeps what it says. */
  setProtected(sheet: string, on: boolean): void;
  /** A person begins or ends editing a cell. */
  setEditing(on: boolean): void;
  /** The next request fails at its first action: an error code, `'noAnswer'` or `'cutOff'`, as in `Fault`. */
  failNext(code: string): void;
}
