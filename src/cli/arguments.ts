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

const types: ReadonlyMap<string, 'string' | 'boolean'> = new Map(Object.entries(options).map(([name, { type }]) => [name, type]));

/** Nothing follows the option, or what follows is the next option. */
const lacksValue = (value: string | undefined, inline: boolean | undefined): boolean =>
  value === undefined || value === '' || (inline !== true && value.startsWith('-'));

const textOf = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

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
    if (token.kind !== 'option') continue;
    const type = types.get(token.name) ?? refuse(texts.unknownOption(token.rawName));
    if (type === 'boolean' && token.value !== undefined) refuse(texts.takesNoValue(token.rawName));
    if (type === 'string' && lacksValue(token.value, token.inlineValue)) refuse(texts.needsValue(token.rawName));
  }
  const choice = <Choice extends string>(option: string, value: unknown, allowed: readonly Choice[]): Choice | undefined => {
    if (value === undefined) return undefined;
    const chosen = allowed.find((each) => each === value);
    return chosen ?? refuse(texts.badValue(option, typeof value === 'string' ? value : '', allowed.join(', ')));
  };
  choice('--lang', values.lang, ['zh', 'en']);
  const [workbook, ...more] = positionals;
  const figures = textOf(values.figures);
  if (more[0] !== undefined) refuse(texts.unknownOption(more[0]));
  if (workbook !== undefined && figures !== undefined) refuse(texts.twoInputs);
  const out = textOf(values.out);
  const inPlace = values['in-place'] === true;
  const via = choice('--via', values.via, ['file', 'office']);
  if (figures !== undefined && (out !== undefined || inPlace)) refuse(texts.needsWorkbook(inPlace ? '--in-place' : '--out'));
  if (figures !== undefined && via !== undefined) refuse(texts.needsWorkbook('--via'));
  const input = figures ?? workbook ?? refuse(texts.noInput);
  const scheme = textOf(values.scheme);
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
