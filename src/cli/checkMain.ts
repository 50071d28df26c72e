import { localMinute } from '../i18n';
import { checkLineTexts } from '../i18n/checkLine';
import { commandLineTexts } from '../i18n/commandLine';
import { readCheckArguments, type CheckRequest } from './checkArguments';
import { checkFile, type CheckResult } from './checkFile';
import { exitCode, type Surroundings } from './exitCode';
import { readBytes, sameFile } from './files';
import { languageIn } from './main';
import { NotDone } from './notDone';
import { checkJsonOf } from './report/checkJson';
import { checkTableOf } from './report/checkTable';
import { schemeFor } from './schemeFor';
import { writeWorkbook } from './writeWorkbook';

/**
 * Checks the workbook that the arguments name.
 * @returns the exit code: 0 no error-level issue, 1 error-level issues, 2 not checked
 */
export const checkMain = (words: readonly string[], { now, out, err }: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    async () => {
      const request = readCheckArguments(words);
      const result = await checked(request, { now, err });
      const { language, json } = request;
      out(json ? JSON.stringify(checkJsonOf(result, language), null, 2) : checkTableOf(result, language));
      return result.issues;
    },
    err,
    checkLineTexts(languageIn(words)).unexpected,
  );

const checked = async (request: CheckRequest, { now, err }: Pick<Surroundings, 'now' | 'err'>): Promise<CheckResult> => {
  const { path, output, language } = request;
  const texts = commandLineTexts(language);
  const scheme = await schemeFor({ ...request, knownPointsOnly: false }, texts);
  if (output !== undefined && !request.inPlace && sameFile(output, path)) throw new NotDone(texts.inPlaceOnly);
  const before = readBytes(path, texts);
  const { result, save } = await checkFile(before, scheme, request, localMinute(now), texts);
  if (output !== undefined) {
    const { written, repaired } = checkLineTexts(language);
    const { repairs, cells } = result;
    const told = repairs.done ? repaired(output, repairs.cells.length, cells) : written(output, cells);
    writeWorkbook(output, { before, after: save(), told }, err, texts);
  }
  return result;
};
