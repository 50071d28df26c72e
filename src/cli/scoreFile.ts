import type { CommandLineTexts } from '../i18n/commandLine';
import { scoreWorkbook, type SchemeChoice } from '../workbook';
import type { Request } from './arguments';
import { withFile } from './openFile';
import { refusal } from './refusal';
import type { Result } from './result';

/**
 * Scores the workbook in the bytes, and gives back the bytes with the results in it.
 * @throws NotDone with a sentence about the file; so does `save`
 */
export const scoreFile = (
  bytes: Uint8Array,
  scheme: SchemeChoice,
  request: Request,
  now: string,
  texts: CommandLineTexts,
): Promise<{ readonly result: Result; readonly save: () => Uint8Array }> => {
  const opening = { ...request, path: request.input.path, headline: texts.notScored };
  return withFile(bytes, opening, texts, async ({ host, requests }): Promise<Result> => {
    const outcome = await scoreWorkbook(host, { scheme, now });
    if (outcome.kind === 'refused') throw refusal(outcome.issues, opening, texts);
    const { receipt, scores, changedParameters, issues, schemeFingerprint, figuresFingerprint } = outcome;
    return { scores, changedParameters, issues, schemeFingerprint, figuresFingerprint, cells: receipt.cells, requests: requests() };
  });
};
