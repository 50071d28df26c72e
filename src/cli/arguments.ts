import { parseArgs } from 'node:util';
import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { NotScored } from './notScored';

/** What the command line asks for. */
export interface Request {
  readonly input: { readonly kind: 'workbook' | 'figures'; readonly path: string };
  /** Where the scored workbook goes; absent: nowhere. */
  readonly output?: string;
  /** The output may be the input. */
  readonly inPlace: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly scheme?: string;
  readonly knownPointsOnly: boolean;
  readonly via: 'file' | 'office';
}

const options = {
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  scheme: { type: 'string' },
  figures: { type: 'string' },
  points: { type: 'string' },
  via: { type: 'string' },
} as const;

/**
 * @param words the arguments after the program's name
 * @throws NotScored where they make no sense
 */
export const readArguments = (words: readonly string[]): Request => {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const language: Language = values.lang === 'en' ? 'en' : 'zh';
  const texts = commandLineTexts(language);
  const refuse = (sentence: string): never => {
    throw new NotScored(`${sentence}\n${texts.usage}`);
  };
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) refuse(texts.unknownOption(token.rawName));
  }
  const choice = <Choice extends string>(option: string, value: unknown, allowed: readonly Choice[]): Choice | undefined => {
    if (value === undefined) return undefined;
    const chosen = allowed.find((each) => each === value);
    return chosen ?? refuse(texts.badValue(option, typeof value === 'string' ? value : '', allowed.join(', ')));
  };
  const path = (option: string, value: unknown): string | undefined => {
    if (value === undefined) return undefined;
    return typeof value === 'string' && value !== '' ? value : refuse(texts.badValue(option, '', '…'));
  };
  choice('--lang', values.lang, ['zh', 'en']);
  const [workbook, ...more] = positionals;
  const figures = path('--figures', values.figures);
  if (more[0] !== undefined) refuse(texts.unknownOption(more[0]));
  if (workbook !== undefined && figures !== undefined) refuse(texts.twoInputs);
  const out = path('--out', values.out);
  const inPlace = values['in-place'] === true;
  const via = choice('--via', values.via, ['file', 'office']);
  if (figures !== undefined && (out !== undefined || inPlace)) refuse(texts.needsWorkbook(inPlace ? '--in-place' : '--out'));
  if (figures !== undefined && via !== undefined) refuse(texts.needsWorkbook('--via'));
  const input = figures ?? workbook ?? refuse(texts.noInput);
  const scheme = path('--scheme', values.scheme);
  const output = out ?? (inPlace ? input : undefined);
  return {
    input: { kind: figures === undefined ? 'workbook' : 'figures', path: input },
    ...(output !== undefined && { output }),
    inPlace,
    json: values.json === true,
    language,
    ...(scheme !== undefined && { scheme }),
    knownPointsOnly: choice('--points', values.points, ['assumed', 'known']) === 'known',
    via: via ?? 'file',
  };
};
