import type { Language } from '../core';
import { localMinute } from '../i18n';
import { commandLineTexts } from '../i18n/commandLine';
import { readArguments, type Request } from './arguments';
import { exitCode, type Surroundings } from './exitCode';
import { readFiguresFile } from './figuresFile';
import { addFormulas } from './formulas';
import { readBytes, sameFile } from './files';
import { NotDone } from './notDone';
import { jsonOf } from './report/json';
import { tableOf } from './report/table';
import type { Result } from './result';
import { schemeFor, schemeForFigures } from './schemeFor';
import { scoreFigures } from './scoreFigures';
import { scoreFile } from './scoreFile';
import { writeWorkbook } from './writeWorkbook';

/**
 * Scores what the arguments name.
 * @returns the exit code: 0 scored, 1 scored with error-level issues, 2 not scored
 */
export const main = (words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    async () => {
      const request = readArguments(words);
      const result = await scored(request, surroundings);
      const { language, json } = request;
      surroundings.out(json ? JSON.stringify(jsonOf(result, language), null, 2) : tableOf(result, language));
      return result.issues;
    },
    surroundings.err,
    commandLineTexts(languageIn(words)).unexpected,
  );

/** The language, before the arguments are known to make sense. */
export const languageIn = (words: readonly string[]): Language => (words.includes('en') ? 'en' : 'zh');

const scored = async (request: Request, { now, err }: Surroundings): Promise<Result> => {
  const texts = commandLineTexts(request.language);
  const { input, output } = request;
  if (input.kind === 'figures') {
    const scheme = schemeForFigures(request, texts);
    return scoreFigures(readFiguresFile(input.path, scheme, request.language), scheme);
  }
  if (output !== undefined && !request.inPlace && sameFile(output, input.path)) throw new NotDone(texts.inPlaceOnly);
  const before = readBytes(input.path, texts);
  const { result, save } = await scoreFile(before, schemeFor(request, texts), request, localMinute(now), texts);
  if (output !== undefined) {
    const saved = save();
    const after = request.formulas === true ? addFormulas(saved, input.path, result.scores, texts) : saved;
    writeWorkbook(output, { before, after, told: texts.written(output, result.cells ?? 0) }, err, texts);
  }
  return result;
};
