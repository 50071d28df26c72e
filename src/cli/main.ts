import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { isMany, readArguments } from './arguments';
import { exitCode, type Surroundings } from './exitCode';
import { scoreMany } from './many';
import { jsonOf } from './report/json';
import { tableOf } from './report/table';
import { scoreRequest } from './scoreRequest';

/**
 * Scores what the arguments name.
 * @returns the exit code: 0 scored, 1 scored with error-level issues, 2 not scored; of many workbooks the greatest of theirs
 */
export const main = (words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    async () => {
      const request = readArguments(words);
      if (isMany(request)) return scoreMany(request, surroundings);
      const result = await scoreRequest(request, surroundings);
      const { language, json } = request;
      surroundings.out(json ? JSON.stringify(jsonOf(result, language), null, 2) : tableOf(result, language));
      return result.issues;
    },
    surroundings.err,
    commandLineTexts(languageIn(words)).unexpected,
  );

/** The language, before the arguments are known to make sense. */
export const languageIn = (words: readonly string[]): Language => (words.includes('en') ? 'en' : 'zh');
