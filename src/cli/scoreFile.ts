import type { Scheme } from '../core';
import { fileHost } from '../host/file';
import type { CommandLineTexts } from '../i18n/commandLine';
import { scoreWorkbook } from '../workbook';
import { XlsxError } from '../xlsx';
import type { Request } from './arguments';
import { NotScored } from './notScored';
import { viaOffice, type SavingHost } from './viaOffice';
import type { Result } from './result';

/**
 * Scores the workbook in the bytes, and gives back the bytes with the results in it.
 * @throws NotScored with a sentence about the file
 */
export const scoreFile = async (
  bytes: Uint8Array,
  scheme: Scheme,
  request: Request,
  now: string,
  texts: CommandLineTexts,
): Promise<{ readonly result: Result; readonly save: () => Uint8Array }> => {
  const path = request.input.path;
  try {
    const host = request.via === 'office' ? await viaOffice(bytes, path) : direct(bytes, path);
    try {
      const outcome = await scoreWorkbook(host.host, { scheme, now });
      if (outcome.kind === 'refused') throw refusal(outcome.issues, request, texts);
      const { receipt, kind: _, ...scored } = outcome;
      const result = { ...scored, cells: receipt.cells, requests: host.requests() };
      return { result, save: host.save };
    } finally {
      host.close();
    }
  } catch (error) {
    if (error instanceof XlsxError) throw new NotScored(fileSentence(error, path, texts), error);
    throw error;
  }
};

const direct = (bytes: Uint8Array, path: string): SavingHost => {
  const host = fileHost(bytes, path);
  return { host, save: () => host.save(), requests: () => null, close: () => undefined };
};

const refusal = (issues: readonly { readonly message: { zh: string; en: string }; readonly fix: { zh: string; en: string } }[], { language }: Request, texts: CommandLineTexts): NotScored => {
  const sentences = issues.map(({ message, fix }) => `${message[language]} — ${texts.fix(fix[language])}`);
  return new NotScored(`${texts.notScored}${sentences.join('\n')}`);
};

const fileSentence = ({ code, detail }: XlsxError, path: string, texts: CommandLineTexts): string => texts[code](path, detail);
