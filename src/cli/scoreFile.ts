import type { Issue } from '../checks';
import type { Scheme } from '../core';
import { fileHost } from '../host/file';
import { HostError } from '../host/port';
import type { CommandLineTexts } from '../i18n/commandLine';
import { scoreWorkbook } from '../workbook';
import { hostIssue } from '../workbook/hostIssue';
import { structure } from '../workbook/structure';
import { XlsxError } from '../xlsx';
import type { Request } from './arguments';
import { NotScored } from './notScored';
import { viaOffice, type SavingHost } from './viaOffice';
import type { Result } from './result';

/**
 * Scores the workbook in the bytes, and gives back the bytes with the results in it.
 * @throws NotScored with a sentence about the file; so does `save`
 */
export const scoreFile = async (
  bytes: Uint8Array,
  scheme: Scheme,
  request: Request,
  now: string,
  texts: CommandLineTexts,
): Promise<{ readonly result: Result; readonly save: () => Uint8Array }> => {
  const path = request.input.path;
  const inWords = (error: unknown): unknown => {
    if (error instanceof XlsxError) return new NotScored(texts[error.code](path, error.detail), error);
    return error instanceof HostError ? refusal([hostIssue(error)], request, texts) : error;
  };
  try {
    const host = request.via === 'office' ? await viaOffice(bytes, path) : direct(bytes, path);
    try {
      const outcome = await scoreWorkbook(host.host, { scheme, now });
      if (outcome.kind === 'refused') throw refusal(outcome.issues, request, texts);
      const { receipt, kind: _, ...scored } = outcome;
      const result = { ...scored, cells: receipt.cells, requests: host.requests() };
      return { result, save: () => saved(host, inWords) };
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
  const host = fileHost(bytes, path);
  return {
    host: { ...host, read: (request) => host.read(request).catch(rethrown), apply: (patch) => host.apply(patch).catch(rethrown) },
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

/** So many causes are told; the rest is counted. */
const told = 3;

/** One line that says what stands in the way and what to do. */
const refusal = (issues: readonly Issue[], { language, scheme }: Request, texts: CommandLineTexts): NotScored => {
  const sentences = issues.slice(0, told).map(({ code, found, message, fix }) =>
    code === structure.otherScheme.code && scheme === undefined
      ? texts.unknownScheme(found)
      : `${message[language]} — ${texts.fix(fix[language])}`,
  );
  const more = issues.length > told ? ` ${texts.andMore(issues.length - told)}` : '';
  return new NotScored(`${texts.notScored}${sentences.join(language === 'en' ? '; ' : '；')}${more}`);
};
