import { HostError, type Rest } from '../port';
import { codeOf } from './failures';
import { neededApi } from './needed';
import type { Memory } from './memory';

/** What the adapter needs of Excel; passed in, so that the same code runs in Excel and in tests. */
export interface OfficeParts {
  readonly diagnostics: { readonly version: string };
  readonly requirements: { isSetSupported(name: string, version?: string): boolean };
}

/** How long to wait for an answer of Excel: `expired` resolves when patience ends, `stop` ends the waiting. */
export interface Patience {
  readonly expired: Promise<void>;
  stop(): void;
}

export interface Session {
  readonly excel: typeof Excel;
  readonly office: OfficeParts;
  /** Starts the waiting for one request; without it the adapter waits as long as Excel takes. */
  readonly patience: (() => Patience) | undefined;
  /** Asked where the adapter has worked for a while and may let others work. */
  readonly rest: Rest;
  readonly memory: Memory;
  /** Told when Excel answers though patience had ended: what it was asked for may have been carried out. */
  readonly late: Set<() => void>;
}

/** Whether somebody still waits for the answers to a piece of work. */
interface Waiting {
  over: boolean;
}

export const isRecentEnough = (session: Session): boolean => session.office.requirements.isSetSupported('ExcelApi', neededApi);

/**
 * Runs one batch of work in Excel, waiting for a cell that is being edited.
 * @throws HostError with the client's error as its cause; the subject is empty
 */
export const inExcel = async <Result>(session: Session, work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
  if (!isRecentEnough(session)) throw new HostError('tooOld', `ExcelApi ${neededApi}`);
  const waiting: Waiting = { over: false };
  return answered(session, () => session.excel.run({ delayForCellEdit: true }, (context) => work(endingWith(context, waiting))), waiting);
};

/** Whoever has given up has told the user so: nothing further of the work is asked of Excel. */
const endingWith = (context: Excel.RequestContext, waiting: Waiting): Excel.RequestContext => {
  const sync = context.sync.bind(context);
  const goOn = (): void => {
    if (waiting.over) throw new HostError('noAnswer', '');
  };
  context.sync = async <Value>(value?: Value): Promise<Value> => {
    goOn();
    const passed = await sync(value);
    goOn();
    return passed;
  };
  return context;
};

/** Waits for an answer as long as patience lasts. A request that Excel has taken up may still be carried out later. */
export const answered = async <Result>(session: Session, ask: () => Promise<Result>, waiting: Waiting = { over: false }): Promise<Result> => {
  const patience = session.patience?.();
  try {
    if (patience === undefined) return await ask();
    const asked = ask();
    const givenUp = async (): Promise<never> => {
      await patience.expired;
      waiting.over = true;
      const tell = (): void => session.late.forEach((one) => one());
      asked.then(tell, tell);
      throw new HostError('noAnswer', '');
    };
    return await Promise.race([asked, givenUp()]);
  } catch (failure) {
    throw failure instanceof HostError ? failure : new HostError(codeOf(failure), '', failure);
  } finally {
    patience?.stop();
  }
};
