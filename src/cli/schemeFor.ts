import type { Scheme } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';
import { baotou2012 } from '../schemes';
import { readScheme } from '../schemes/schemeFile';
import type { Request } from './arguments';
import { readBytes } from './files';
import { NotScored } from './notScored';

/** The scheme that the request names, or the one that ships. */
export const schemeFor = (request: Request, texts: CommandLineTexts): Scheme => {
  const scheme = request.scheme === undefined ? baotou2012 : schemeIn(request.scheme, request, texts);
  return request.knownPointsOnly ? { ...scheme, unknownPoints: { value: 'leftOut', basis: 'assumed' } } : scheme;
};

const schemeIn = (path: string, { language }: Request, texts: CommandLineTexts): Scheme => {
  const read = readScheme(new TextDecoder().decode(readBytes(path, texts)));
  if (read.ok) return read.scheme;
  const [first] = read.problems;
  const more = read.problems.length - 1;
  const sentence = texts.badScheme(path, first?.path ?? '', first?.message[language] ?? '');
  throw new NotScored(more > 0 ? `${sentence} ${texts.andMore(more)}` : sentence);
};
