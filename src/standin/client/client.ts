import { JSDOM } from 'jsdom';
import type { EventMessage, ExcelServer } from '../server';

/** Microsoft's client, evaluated in a window of its own. */
export interface Client {
  readonly excel: typeof Excel;
  close(): void;
}

/** The parts of Microsoft's namespaces that connect the client to a host; none of them is in the published types. */
interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly SessionBase: { _overrideSession: unknown };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: { readonly entries: readonly object[] }) => void;
  };
  Office: object;
}

/**
 * Evaluates the unmodified source of Microsoft's client (`excel-win32-16.01.debug.js`) and lets it talk to `server`.
 * The client checks requirement sets itself, so that a member above the claimed set fails at the call.
 */
export const loadClient = (source: string, server: ExcelServer): Client => {
  const dom = new JSDOM('<!doctype html>', { url: 'https://localhost/', runScripts: 'outside-only' });
  dom.window.eval(source);
  const client: unknown = dom.window;
  if (!isClientWindow(client)) throw new Error('the source is not the Excel client of Office.js');
  const office: object = Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(client.Office), context: { value: contextOf(server) } });
  client.Office = office;
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  client.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_customData: unknown, flags: number, message: { readonly Body: unknown }) => server.answer(message.Body, flags),
    }),
  };
  client.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  server.listen({
    // After the answer to the request that caused it, as a message of its own.
    message: (message) => dom.window.setTimeout(() => client.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entryOf(message)] })),
  });
  return { excel: client.Excel, close: () => dom.window.close() };
};

/** An event as the client takes it from Office.js; 65536 is the category of events of objects. */
const entryOf = ({ type, target, body }: EventMessage): object => ({
  messageCategory: 65536,
  messageType: type,
  targetId: target,
  message: JSON.stringify(body),
  id: '',
  isRemoteOverride: false,
});

/** What the client asks of `Office.context`: which requirement sets there are. */
const contextOf = (server: ExcelServer): object => ({
  platform: 'PC',
  requirements: { isSetSupported: (name: string, version?: string) => server.isSetSupported(name, version) },
});

const isClientWindow = (value: unknown): value is ClientWindow =>
  typeof value === 'object' &&
  value !== null &&
  'Excel' in value &&
  'OfficeExtension' in value &&
  'Office' in value &&
  typeof value.Excel === 'object' &&
  typeof value.Office === 'object' &&
  value.Office !== null;
