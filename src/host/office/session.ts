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
}

export const isRecentEnough = (session: Session): boolean => session.office.requirements.isSetSupported('ExcelApi', neededApi);

/**
 * Runs one batch of work in Excel, waiting for a cell that is being edited.
 * @throws HostError with the client's error as its cause; the subject is empty
 */
export const inExcel = async <Result>(session: Session, work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
  if (!isRecentEnough(session)) throw new HostError('tooOld', `ExcelApi ${neededApi}`);
  return answered(session, () => session.excel.run({ delayForCellEdit: true }, work));
};

/** Waits for an answer as long as patience lasts. Work that Excel has taken up may still be carried out later. */
export const answered = async <Result>(session: Session, ask: () => Promise<Result>): Promise<Result> => {
  const patience = session.patience?.();
  try {
    if (patience === undefined) return await ask();
    return await Promise.race([ask(), patience.expired.then(() => Promise.reject(new HostError('noAnswer', '')))]);
  } catch (failure) {
    throw failure instanceof HostError ? failure : new HostError(codeOf(failure), '', failure);
  } finally {
    patience?.stop();
  }
};
