import { fileHost } from '../host/file';
import { HostError } from '../host/port';
import type { CommandLineTexts } from '../i18n/commandLine';
import { hostIssue } from '../workbook/hostIssue';
import { XlsxError } from '../xlsx';
import { nativeCompression } from './nativeCompression';
import { NotDone } from './notDone';
import { refusal, type Refusing } from './refusal';
import { viaOffice, type SavingHost } from './viaOffice';

/** Which file is opened, which way. */
export interface OpenRequest extends Refusing {
  readonly path: string;
  readonly via: 'file' | 'office';
}

/**
 * Works on the workbook in the bytes, and gives back the bytes with what was written into it.
 * @throws NotDone with a sentence about the file; so does `save`
 */
export const withFile = async <Result>(
  bytes: Uint8Array,
  request: OpenRequest,
  texts: CommandLineTexts,
  work: (host: SavingHost) => Promise<Result>,
): Promise<{ readonly result: Result; readonly save: () => Uint8Array }> => {
  const { path, via } = request;
  const inWords = (error: unknown): unknown => {
    if (error instanceof XlsxError) return new NotDone(texts[error.code](path, error.detail), error);
    return error instanceof HostError ? refusal([hostIssue(error)], request, texts) : error;
  };
  try {
    const host = via === 'office' ? await viaOffice(bytes, path) : direct(bytes, path);
    try {
      return { result: await work(host), save: () => saved(host, inWords) };
    } finally {
      host.close();
    }
  } catch (error) {
    throw inWords(error);
  }
};

const saved = (host: SavingHost, inWords: (error: unknown) => unknown): Uint8Array => {
  try {
    return host.save();
  } catch (error) {
    throw inWords(underlying(error));
  }
};

const direct = (bytes: Uint8Array, path: string): SavingHost => {
  const host = fileHost(bytes, path, nativeCompression);
  return {
    host: { ...host, read: (request) => host.read(request).catch(rethrown), apply: (patch, journal) => host.apply(patch, journal).catch(rethrown) },
    save: () => host.save(),
    requests: () => null,
    close: () => undefined,
  };
};

/** Without Excel, what a host did not expect is a fault of the file: its cause can name the part. */
const underlying = (error: unknown): unknown =>
  error instanceof HostError && error.code === 'unexpected' ? (error.cause ?? error) : error;

const rethrown = (error: unknown): never => {
  throw underlying(error);
};
