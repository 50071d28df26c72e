import { localMinute } from '../i18n';
import { commandLineTexts } from '../i18n/commandLine';
import type { Request } from './arguments';
import type { Surroundings } from './exitCode';
import { readBytes, sameFile } from './files';
import { addFormulas } from './formulas';
import { NotDone } from './notDone';
import type { Result } from './result';
import { schemeFor, schemeForFigures } from './schemeFor';
import { scoreFigures } from './scoreFigures';
import { scoreFile } from './scoreFile';
import { writeWorkbook } from './writeWorkbook';

/**
 * Scores one workbook or one file of figures, and writes the scored workbook where that is asked for.
 * @throws NotDone with one sentence
 */
export const scoreRequest = async (request: Request, { now, err }: Pick<Surroundings, 'now' | 'err'>): Promise<Result> => {
  const texts = commandLineTexts(request.language);
  const { input, output } = request;
  if (input.kind === 'figures') {
    const scheme = await schemeForFigures(request, texts);
    const { readFiguresFile } = await import('./figuresFile');
    return scoreFigures(readFiguresFile(input.path, scheme, request.language), scheme);
  }
  if (output !== undefined && !request.inPlace && sameFile(output, input.path)) throw new NotDone(texts.inPlaceOnly);
  const before = readBytes(input.path, texts);
  const { result, save } = await scoreFile(before, await schemeFor(request, texts), request, localMinute(now), texts);
  if (output !== undefined) {
    const saved = save();
    const after = request.formulas === true ? addFormulas(saved, input.path, result.scores, texts) : saved;
    writeWorkbook(output, { before, after, told: texts.written(output, result.cells ?? 0) }, err, texts);
  }
  return result;
};
