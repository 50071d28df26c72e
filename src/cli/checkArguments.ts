import type { Language } from '../core';
import { checkLineTexts } from '../i18n/checkLine';
import { commandLineTexts } from '../i18n/commandLine';
import { readOptions } from './optionWords';

/** What is asked of the program that checks. */
export interface CheckRequest {
  readonly path: string;
  /** Where the checked workbook goes; absent: nowhere. */
  readonly output?: string;
  /** The output may be the input. */
  readonly inPlace: boolean;
  /** Do the certain repairs. */
  readonly fix: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly scheme?: string;
  readonly via: 'file' | 'office';
}

const options = {
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  fix: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  scheme: { type: 'string' },
  via: { type: 'string' },
} as const;

/**
 * @param words the arguments after the program's name
 * @throws NotDone where they make no sense
 */
export const readCheckArguments = (words: readonly string[]): CheckRequest => {
  const { language, positionals, text, given, choice, refuse } = readOptions(words, options, (spoken) => checkLineTexts(spoken).usage);
  const [path = refuse(checkLineTexts(language).noInput), ...more] = positionals;
  if (more[0] !== undefined) refuse(commandLineTexts(language).unknownOption(more[0]));
  const inPlace = given('in-place');
  const output = text('out') ?? (inPlace ? path : undefined);
  if (given('fix') && output === undefined) refuse(checkLineTexts(language).fixNeedsOutput);
  const scheme = text('scheme');
  return {
    path,
    ...(output !== undefined && { output }),
    inPlace,
    fix: given('fix'),
    json: given('json'),
    language,
    ...(scheme !== undefined && { scheme }),
    via: choice('via', ['file', 'office']) ?? 'file',
  };
};
