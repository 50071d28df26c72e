import type { Scheme } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';
import { baotou2012 } from '../schemes';
import { readScheme } from '../schemes/schemeFile';
import type { Request } from './arguments';
import { readText } from './files';
import { NotDone } from './notDone';
import { problemsText } from './problemsText';

type SchemeChoice = Pick<Request, 'scheme' | 'language' | 'knownPointsOnly'>;

/** The scheme that the request names, or the one that ships. */
export const schemeFor = (request: SchemeChoice, texts: CommandLineTexts): Scheme => {
  const scheme = request.scheme === undefined ? baotou2012 : schemeIn(request.scheme, request, texts);
  return request.knownPointsOnly ? { ...scheme, unknownPoints: { value: 'leftOut', basis: 'assumed' } } : scheme;
};

const schemeIn = (path: string, { language }: SchemeChoice, texts: CommandLineTexts): Scheme => {
  const source = readText(path, texts, (why) => texts.badScheme(path, why));
  const read = readScheme(source);
  if (read.ok) return read.scheme;
  throw new NotDone(texts.badScheme(path, problemsText(read.problems, language, texts)));
};
