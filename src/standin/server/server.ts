import type { XlsxDocument } from '../../xlsx/document';
import { workbook } from '../classes/workbook';
import { runBatch } from './batch';
import { openBook, settle, type Book } from './book';
import { ExcelFailure, messageOf, statusOf } from './failure';
import type { Instance } from './instance';
import { byteLength, type Json, type JsonObject } from './json';
import { readRequest, type Request } from './protocol';

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

/** The shape of an answer that Microsoft's client takes from a request executor. */
export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: JsonObject;
  readonly Body: Json;
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
  /** The cell that is selected; `undefined` before any was. */
  selection(): { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
  finishEditing(): void;
  isSetSupported(name: string, version: string | undefined): boolean;
}

const delayForCellEdit = 64;
const fiveMegabytes = 5 * 1024 * 1024;

export const excelServer = (document: XlsxDocument, options: ExcelOptions = {}): ExcelServer => {
  const claimed = Number((options.excelApi ?? '1.14').split('.')[1]);
  const openedWorkbooks: string[] = [];
  const book = openBook(document, {
    name: options.name ?? 'workbook.xlsx',
    readOnly: options.readOnly ?? false,
    claimed,
    year: options.year ?? 2012,
    opened: (base64) => openedWorkbooks.push(base64),
  });
  const references = new Map<string, Instance>();
  const messages: Exchange[] = [];
  let counted: Counters = { count: 0, actions: 0, bytes: 0 };
  let editing = options.cellBeingEdited ?? false;
  const afterEditing: (() => void)[] = [];

  const respond = (text: string, request: Request): Promise<ResponseMessage> => {
    const number = counted.count;
    counted = { count: number + 1, actions: counted.actions + request.actions.length, bytes: counted.bytes + byteLength(text) };
    const outcome = byteLength(text) > limit ? oversized('RequestPayloadSizeLimitExceeded') : attempt(book, references, request, number, options.fail);
    if (outcome === 'noAnswer') return new Promise(() => undefined);
    if (outcome === 'cutOff') return Promise.resolve(failed('ConnectionFailure', 0));
    const body = JSON.stringify(outcome.Body);
    const size = byteLength(body);
    counted = { ...counted, bytes: counted.bytes + size };
    if (options.log === true) messages.push({ request: text, response: body });
    return Promise.resolve(size > limit ? oversized('ResponsePayloadSizeLimitExceeded') : { ...outcome, Body: parseJson(body) });
  };
  const limit = options.payloadLimit ?? fiveMegabytes;

  return {
    answer: async (body, flags) => {
      const text = JSON.stringify(body);
      if (editing && (flags & delayForCellEdit) === 0) return failedBody('InvalidOperationInCellEditMode');
      if (editing) await new Promise<void>((resume) => afterEditing.push(resume));
      return respond(text, readRequest(parseJson(text)));
    },
    counters: () => counted,
    messages,
    openedWorkbooks,
    selection: () => book.state.selection,
    finishEditing: () => {
      editing = false;
      for (const resume of afterEditing.splice(0)) resume();
    },
    isSetSupported: (name, version) =>
      name === 'ExcelApi' ? Number((version ?? '1.1').split('.')[1] ?? 0) <= claimed : name === 'DelayForCellEdit' || name === 'RichApiRuntimeFlag',
  };
};

type Outcome = ResponseMessage | 'noAnswer' | 'cutOff';

const attempt = (book: Book, references: Map<string, Instance>, request: Request, number: number, fail: Fault | undefined): Outcome => {
  book.state.calculationSuspended = false;
  const { results, error } = runBatch(request, {
    root: workbook(book),
    references,
    fault: (action) => fail?.(number, action),
  });
  settle(book);
  const code = error?.code;
  if (code === 'noAnswer' || code === 'cutOff') return code;
  const body: Json = { Results: results.map(({ ActionId, Value }) => ({ ActionId, Value })), Error: error === null ? null : error.message };
  return { HttpStatusCode: code === undefined ? 200 : statusOf(code), ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body };
};

const oversized = (code: string): ResponseMessage => failed(code, statusOf(code));

const failed = (code: string, status: number): ResponseMessage => ({
  HttpStatusCode: status,
  ErrorCode: code,
  ErrorMessage: messageOf(code),
  Headers: {},
  Body: null,
});

const failedBody = (code: string): ResponseMessage => ({
  HttpStatusCode: statusOf(code),
  ErrorCode: '',
  ErrorMessage: '',
  Headers: {},
  Body: { Results: [], Error: { Code: code, Message: messageOf(code), ActionIndex: -1, Location: '', HttpStatusCode: statusOf(code) } },
});

/** Every message passes through its text, so that nothing is shared between the two sides by accident. */
const parseJson = (text: string): Json => {
  const parsed: unknown = JSON.parse(text);
  if (!isJson(parsed)) throw new ExcelFailure('InvalidRequest');
  return parsed;
};

const isJson = (value: unknown): value is Json =>
  value === null || ['boolean', 'number', 'string'].includes(typeof value) || typeof value === 'object';
