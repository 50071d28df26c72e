import type { Scheme } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';
import { baotou2012 } from '../schemes';
import { readScheme } from '../schemes/schemeFile';
import type { Request } from './arguments';
import { readText } from './files';
import { NotScored } from './notScored';
import { problemsText } from './problemsText';

/** The scheme that the request names, or the one that ships. */
export const schemeFor = (request: Request, texts: CommandLineTexts): Scheme => {
  const scheme = request.scheme === undefined ? baotou2012 : schemeIn(request.scheme, request, texts);
  return request.knownPointsOnly ? { ...scheme, unknownPoints: { value: 'leftOut', basis: 'assumed' } } : scheme;
};

const schemeIn = (path: string, { language }: Request, texts: CommandLineTexts): Scheme => {
  const source = readText(path, texts, (why) => texts.badScheme(path, why));
  const read = readScheme(source);
  if (read.ok) return read.scheme;
  throw new NotScored(texts.badScheme(path, problemsText(read.problems, language, texts)));
};
