import type { XlsxDocument } from '../../xlsx/document';
import { serviceCalled } from '../classes/addinInternalService';
import { workbook } from '../classes/workbook';
import { failed, failedBody, oversized, type ResponseMessage } from './answers';
import { runBatch } from './batch';
import { openBook, selectArea, selectedArea, settle, type Book } from './book';
import { changeEvents, hasMoved, protectedNow, protectionEvents, selectedNow, selectionEvents, type Cause } from './events';
import type { Counters, Exchange, ExcelOptions, ExcelServer, Fault, ServerListener } from './contract';
import { ExcelFailure, statusOf } from './failure';
import { byteLength, type Json } from './json';
import { keptObjects, type KeptObjects } from './kept';
import { observe } from './observed';
import { enter } from './person';
import { readRequest, type Request } from './protocol';

const delayForCellEdit = 64;
const fiveMegabytes = 5 * 1024 * 1024;

export const excelServer = (document: XlsxDocument, options: ExcelOptions = {}): ExcelServer => {
  const excelApi = options.excelApi ?? '1.14';
  const claimed = Number(excelApi.split('.')[1]);
  const openedWorkbooks: string[] = [];
  const listeners = new Set<ServerListener>();
  const observed = observe(document);
  const book = openBook(observed.document, {
    name: options.name ?? 'workbook.xlsx',
    readOnly: options.readOnly ?? false,
    claimed,
    year: options.year ?? 2012,
    opened: (base64) => {
      openedWorkbooks.push(base64);
      for (const listener of listeners) listener.opened?.(base64);
    },
  });
  const kept = keptObjects();
  const messages: Exchange[] = [];
  const limit = options.payloadLimit ?? fiveMegabytes;
  let counted: Counters = { count: 0, actions: 0, bytes: 0 };
  let editing = options.cellBeingEdited ?? false;
  let failing: string | undefined;
  const afterEditing: (() => void)[] = [];

  /** Does something, and tells everybody what has changed by it. */
  const telling = <Result>(cause: Cause, work: () => Result): Result => {
    const before = selectedNow(book);
    const locked = protectedNow(book);
    const result = work();
    const written = observed.taken();
    const events = [...changeEvents(book, written, cause), ...protectionEvents(book, locked), ...selectionEvents(book, before)];
    const moved = hasMoved(book, before);
    for (const listener of [...listeners]) {
      if (written.length > 0) listener.changed?.(written.map(({ area }) => area));
      if (moved) listener.documentSelectionChanged?.();
      if (moved && cause === 'addin') listener.selected?.(selectedArea(book.state));
      for (const event of events) listener.message?.(event);
    }
    return result;
  };

  const takeFault = (): Fault | undefined => {
    const code = failing;
    failing = undefined;
    return code === undefined ? options.fail : (_, action) => (action === 0 ? code : undefined);
  };

  const respond = (text: string, request: Request): Promise<ResponseMessage> => {
    const number = counted.count;
    const asked = byteLength(text);
    counted = { count: number + 1, actions: counted.actions + request.actions.length, bytes: counted.bytes + asked };
    const fault = takeFault();
    const outcome =
      asked > limit
        ? oversized('RequestPayloadSizeLimitExceeded')
        : telling('addin', () => attempt(book, kept, request, (action) => fault?.(number, action)));
    if (outcome === 'noAnswer') return new Promise(() => undefined);
    if (outcome === 'cutOff') return Promise.resolve(failed('ConnectionFailure', 0));
    const body = JSON.stringify(outcome.Body);
    const size = byteLength(body);
    counted = { ...counted, bytes: counted.bytes + size };
    if (options.log === true) messages.push({ request: text, response: body });
    return Promise.resolve(size > limit ? oversized('ResponsePayloadSizeLimitExceeded') : { ...outcome, Body: parseJson(body) });
  };

  const setEditing = (on: boolean): void => {
    editing = on;
    if (!on) for (const resume of afterEditing.splice(0)) resume();
  };

  return {
    answer: async (body, flags) => {
      const text = JSON.stringify(body);
      if (editing && (flags & delayForCellEdit) === 0) return failedBody('InvalidOperationInCellEditMode');
      while (editing) await new Promise<void>((resume) => afterEditing.push(resume));
      return respond(text, readRequest(parseJson(text)));
    },
    counters: () => counted,
    messages,
    openedWorkbooks,
    selection: () => book.state.selections.get(book.state.activeSheet),
    activeSheet: () => book.state.activeSheet,
    finishEditing: () => setEditing(false),
    isSetSupported: (name, version) =>
      name === 'ExcelApi' ? Number((version ?? '1.1').split('.')[1] ?? 0) <= claimed : Object.hasOwn(otherSets, name),
    requirementSets: { ExcelApi: excelApi, ...otherSets },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    clientStarted: () => {
      kept.clear();
      book.state.registrations.clear();
    },
    select: (area) => telling('person', () => selectArea(book.state, area)),
    type: (sheet, cells) => telling('person', () => enter(book, sheet, cells)),
    calculate: () => telling('person', () => settle(book)),
    setProtected: (sheet, on) => telling('person', () => observed.setProtected(sheet, on)),
    setEditing,
    failNext: (code) => {
      failing = code;
    },
  };
};

/** Besides ExcelApi, what the client asks about by itself. */
const otherSets = { DelayForCellEdit: '1.1', RichApiRuntimeFlag: '1.2' } as const;

type Outcome = ResponseMessage | 'noAnswer' | 'cutOff';

const attempt = (book: Book, kept: KeptObjects, request: Request, fault: (action: number) => string | undefined): Outcome => {
  book.state.calculationSuspended = false;
  const { results, traces, error } = runBatch(request, {
    root: workbook(book),
    service: (name) => serviceCalled(book, name),
    kept,
    fault,
  });
  settle(book);
  const code = error?.code;
  if (code === 'noAnswer' || code === 'cutOff') return code;
  const body: Json = {
    Results: results.map(({ ActionId, Value }) => ({ ActionId, Value })),
    ...(traces.length > 0 && { TraceIds: traces }),
    Error: error === null ? null : error.message,
  };
  return { HttpStatusCode: code === undefined ? 200 : statusOf(code), ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body };
};

/** Every message passes through its text, so that nothing is shared between the two sides by accident. */
const parseJson = (text: string): Json => {
  const parsed: unknown = JSON.parse(text);
  if (!isJson(parsed)) throw new ExcelFailure('InvalidRequest');
  return parsed;
};

const isJson = (value: unknown): value is Json =>
  value === null || ['boolean', 'number', 'string'].includes(typeof value) || typeof value === 'object';
