import type { Language } from '../../core';
import { commandLineTexts } from '../../i18n/commandLine';
import { schemeLineTexts } from '../../i18n/schemeLine';
import { readOptions } from '../optionWords';
import { readUnits } from './units';

/** What is asked of the program for scheme files. */
export type SchemeRequest = { readonly language: Language } & (
  | { readonly command: 'check'; readonly path: string; readonly units?: number; readonly json: boolean }
  | { readonly command: 'workbook'; readonly path: string; readonly output: string; readonly units: readonly string[]; readonly formulas: boolean; readonly force: boolean }
  | { readonly command: 'show'; readonly id: string }
  | { readonly command: 'schema' }
);

const options = {
  out: { type: 'string' },
  units: { type: 'string' },
  formulas: { type: 'boolean' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** Options that each command takes besides `lang`. */
const takes = { check: ['units', 'json'], workbook: ['out', 'units', 'formulas', 'force'], show: [], schema: [] } as const;

type Command = keyof typeof takes;

const isCommand = (word: string): word is Command => Object.hasOwn(takes, word);

/**
 * @param words the arguments after the program's name
 * @throws NotDone where they make no sense
 */
export const readSchemeArguments = (words: readonly string[]): SchemeRequest => {
  const { language, positionals, text, given, refuse } = readOptions(words, options, (spoken) => schemeLineTexts(spoken).usage);
  const texts = schemeLineTexts(language);
  const [command = refuse(texts.noCommand), name, ...more] = positionals;
  if (!isCommand(command)) return refuse(texts.unknownCommand(command));
  const taken: readonly string[] = takes[command];
  for (const option of ['out', 'units', 'formulas', 'force', 'json'] as const) {
    if (!taken.includes(option) && (given(option) || text(option) !== undefined)) refuse(texts.notHere(`--${option}`, command));
  }
  const extra = command === 'schema' ? name : more[0];
  if (extra !== undefined) refuse(commandLineTexts(language).unknownOption(extra));
  const units = readUnits(text('units'), texts, refuse);
  switch (command) {
    case 'check':
      return { language, command, path: name ?? refuse(texts.noFile), json: given('json'), ...(text('units') !== undefined && { units: units.length }) };
    case 'workbook':
      return {
        language,
        command,
        path: name ?? refuse(texts.noFile),
        output: text('out') ?? refuse(texts.noOutput),
        units,
        formulas: given('formulas'),
        force: given('force'),
      };
    case 'show':
      return { language, command, id: name ?? refuse(texts.noId) };
    case 'schema':
      return { language, command };
  }
};
