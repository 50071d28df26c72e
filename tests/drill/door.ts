import { officeHost } from '../../src/host/office';
import type { Host } from '../../src/host/port';
import { excelServer, type ExcelServer, type OfficeParts } from '../../src/standin';
import { loadClient } from '../../src/standin/client/client';
import { readClient } from '../../src/standin/client/locate';
import { openXlsx, type XlsxDocument } from '../../src/xlsx';
import { sheetOf, workbookOf } from '../standin/workbookOf';
import { codeOf, troubleOf, type Fault, type Trouble } from './faults';

type Answer = Awaited<ReturnType<ExcelServer['answer']>>;

/** A request as it came. */
export interface Asked {
  readonly actions: number;
  /** For every action: it sets a property or calls a method, and so may change the workbook. */
  readonly changes: readonly boolean[];
  readonly text: string;
}

/** A workbook open behind the door. */
export interface Opened {
  readonly document: XlsxDocument;
  readonly server: ExcelServer;
  readonly host: Host;
  /** Requests and actions from now on are counted from 0, and this strikes. */
  arm(fault: Fault | undefined): void;
  /** The requests since the door was armed. */
  requests(): readonly Asked[];
  /** Whether the fault has struck. */
  struck(): boolean;
}

/** Microsoft's client, started once, with one workbook after the other behind it. */
export interface Door {
  open(bytes: Uint8Array): Opened;
  /** It holds what it held when it was opened: whoever opens the same file next takes it, with a host that knows nothing of it. */
  leave(bytes: Uint8Array, opened: Pick<Opened, 'document' | 'server'>): void;
  close(): void;
}

interface Armed {
  fault: Fault | undefined;
  requests: Asked[];
  strikes: number;
}

/** What stands between the client and the workbook that is open: it fails, withholds and cuts. */
export const openDoor = (): Door => {
  const nobody = excelServer(workbookOf([sheetOf('空', [[1]])]));
  const behind = { answer: nobody.answer };
  const client = loadClient(readClient(), { ...nobody, answer: (body, flags) => behind.answer(body, flags) });
  const office: OfficeParts = {
    diagnostics: { version: '16.0.14332.20000' },
    requirements: { isSetSupported: (name, version) => nobody.isSetSupported(name, version) },
  };
  const current: { armed: Armed } = { armed: unarmed() };
  const started = (bytes: Uint8Array): Left => {
    const document = openXlsx(bytes);
    const server = excelServer(document, { fail: (_, action) => codeAt(current.armed, action) });
    server.calculate();
    return { bytes, document, server };
  };
  let left: Left | undefined;
  return {
    open: (bytes) => {
      const { document, server } = left?.bytes === bytes ? left : started(bytes);
      left = undefined;
      const armed = unarmed();
      current.armed = armed;
      const waiting: (() => void)[] = [];
      behind.answer = (body, flags) => {
        const trouble = troubleOf(armed.fault, armed.requests.push(asked(body)) - 1);
        return trouble === undefined ? server.answer(body, flags) : troubled(trouble, armed, () => server.answer(body, flags), waiting);
      };
      // Patience ends where an answer is withheld, and never before.
      const patience = () => ({ expired: new Promise<void>((expire) => waiting.push(expire)), stop: () => undefined });
      return {
        document,
        server,
        host: officeHost(client.excel, office, { patience }),
        arm: (fault) => Object.assign(armed, { fault, requests: [], strikes: 0 }),
        requests: () => armed.requests,
        struck: () => armed.strikes > 0,
      };
    },
    leave: (bytes, { document, server }) => {
      left = { bytes, document, server };
    },
    close: () => client.close(),
  };
};

/** A workbook that was left as it was found. */
interface Left extends Pick<Opened, 'document' | 'server'> {
  readonly bytes: Uint8Array;
}

const unarmed = (): Armed => ({ fault: undefined, requests: [], strikes: 0 });

const asked = (body: unknown): Asked => {
  if (typeof body !== 'object' || body === null || !('Actions' in body) || !Array.isArray(body.Actions)) throw new Error('a request without actions');
  const kinds = body.Actions.map(kindOf);
  return { actions: kinds.length, changes: kinds.map((kind) => kind === 3 || kind === 4), text: JSON.stringify(body) };
};

/** In the protocol of Microsoft's client: 1 names an object, 2 asks for properties, 3 calls a method, 4 sets a property, 5 is a mark. */
const kindOf = (action: unknown): unknown => (typeof action === 'object' && action !== null && 'ActionType' in action ? action.ActionType : undefined);

/** The stand-in asks before every action. */
const codeAt = (armed: Armed, action: number): string | undefined => {
  const trouble = troubleOf(armed.fault, armed.requests.length - 1);
  if (trouble?.action !== action) return undefined;
  const code = codeOf(trouble);
  if (code !== undefined) armed.strikes += 1;
  return code;
};

/** A request that something becomes of. */
const troubled = async ({ failure, action }: Trouble, armed: Armed, ask: () => Promise<Answer>, waiting: (() => void)[]): Promise<Answer> => {
  const { strikes } = armed;
  if (failure === 'RequestPayloadSizeLimitExceeded') {
    armed.strikes += 1;
    return refused(failure, 413);
  }
  // Carried out as far as `codeAt` lets it before the promise is given back.
  const answering = ask();
  if (failure === 'noAnswer') {
    armed.strikes += 1;
    for (const expire of waiting.splice(0)) expire();
    return new Promise(() => undefined);
  }
  const answer = await answering;
  if (armed.strikes > strikes) return answer;
  armed.strikes += 1;
  if (failure === 'connectionBroken') return refused('ConnectionFailure', 0);
  if (failure === 'ResponsePayloadSizeLimitExceeded') return refused(failure, 400);
  const { Body } = answer;
  if (failure === 'answerCutInHalf') {
    const text = JSON.stringify(Body);
    JSON.parse(text.slice(0, text.length / 2));
  }
  if (failure === 'answerCutShort' && typeof Body === 'object' && Body !== null && 'Results' in Body) {
    const { Results } = Body;
    if (Array.isArray(Results)) return { ...answer, Body: { ...Body, Results: Results.slice(0, action) } };
  }
  return answer;
};

const refused = (code: string, status: number): Answer => ({ HttpStatusCode: status, ErrorCode: code, ErrorMessage: code, Headers: {}, Body: null });
