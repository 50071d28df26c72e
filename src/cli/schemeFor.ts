import type { Scheme } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';
import { baotou2012 } from '../schemes';
import { resolveScheme, type SchemeChoice } from '../workbook';
import type { Request } from './arguments';
import { readText } from './files';
import { NotDone } from './notDone';
import { problemsText } from './problemsText';

type Asked = Pick<Request, 'scheme' | 'language' | 'knownPointsOnly'>;

/** The scheme that the request names, or the one that the workbook is for. */
export const schemeFor = async (request: Asked, texts: CommandLineTexts): Promise<SchemeChoice> => {
  const { knownPointsOnly } = request;
  if (request.scheme !== undefined) return counting(await schemeIn(request.scheme, request, texts), knownPointsOnly);
  const find = resolveScheme(baotou2012);
  return async (reading) => {
    const found = await find(reading);
    return 'refused' in found ? found : { scheme: counting(found.scheme, knownPointsOnly) };
  };
};

/** The scheme that the request names, or the usual one: for figures that come without a workbook. */
export const schemeForFigures = async (request: Asked, texts: CommandLineTexts): Promise<Scheme> =>
  counting(request.scheme === undefined ? baotou2012 : await schemeIn(request.scheme, request, texts), request.knownPointsOnly);

const counting = (scheme: Scheme, knownPointsOnly: boolean): Scheme =>
  knownPointsOnly ? { ...scheme, unknownPoints: { value: 'leftOut', basis: 'assumed' } } : scheme;

/** The reader is loaded for a scheme file only: it takes as long to start as the sample to score. */
const schemeIn = async (path: string, { language }: Asked, texts: CommandLineTexts): Promise<Scheme> => {
  const { readScheme } = await import('../schemes/schemeFile');
  const source = readText(path, texts, (why) => texts.badScheme(path, why));
  const read = readScheme(source);
  if (read.ok) return read.scheme;
  throw new NotDone(texts.badScheme(path, problemsText(read.problems, language, texts)));
};
