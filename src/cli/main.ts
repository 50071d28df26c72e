import { localMinute } from '../i18n';
import { commandLineTexts } from '../i18n/commandLine';
import { readArguments, type Request } from './arguments';
import { readFiguresFile } from './figuresFile';
import { readBytes, sameFile, writeWhole } from './files';
import { NotScored } from './notScored';
import { jsonOf } from './report/json';
import { tableOf } from './report/table';
import type { Result } from './result';
import { schemeFor } from './schemeFor';
import { scoreFigures } from './scoreFigures';
import { scoreFile } from './scoreFile';

/** The world of the command line. */
export interface Surroundings {
  readonly now: Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Scores what the arguments name.
 * @returns the exit code: 0 scored, 1 scored with error-level issues, 2 not scored
 */
export const main = async (words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> => {
  try {
    const request = readArguments(words);
    const result = await scored(request, surroundings);
    const { language, json } = request;
    surroundings.out(json ? JSON.stringify(jsonOf(result, language), null, 2) : tableOf(result, language));
    return result.issues.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    surroundings.err(error instanceof NotScored ? error.message : report(error, words));
    return 2;
  }
};

/** A fault of ours, with what is needed to find it. */
const report = (error: unknown, words: readonly string[]): string => {
  const { unexpected } = commandLineTexts(words.includes('en') ? 'en' : 'zh');
  return `${unexpected}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
};

const scored = async (request: Request, { now, err }: Surroundings): Promise<Result> => {
  const texts = commandLineTexts(request.language);
  const { input, output } = request;
  const scheme = schemeFor(request, texts);
  if (input.kind === 'figures') return scoreFigures(readFiguresFile(input.path, scheme, request.language), scheme);
  if (output !== undefined && !request.inPlace && sameFile(output, input.path)) throw new NotScored(texts.inPlaceOnly);
  const { result, save } = await scoreFile(readBytes(input.path, texts), scheme, request, localMinute(now), texts);
  if (output !== undefined) {
    writeWhole(output, save(), texts);
    err(texts.written(output, result.cells ?? 0));
  }
  return result;
};
