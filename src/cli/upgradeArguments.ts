import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { upgradeLineTexts } from '../i18n/upgradeLine';
import { readOptions } from './optionWords';

/** What is asked of the program that brings workbooks up to date. */
export interface UpgradeRequest {
  readonly path: string;
  readonly output: string;
  readonly language: Language;
  readonly scheme?: string;
  readonly via: 'file' | 'office';
}

const options = { out: { type: 'string' }, lang: { type: 'string' }, scheme: { type: 'string' }, via: { type: 'string' } } as const;

/**
 * @param words the arguments after the program's name
 * @throws NotDone where they make no sense
 */
export const readUpgradeArguments = (words: readonly string[]): UpgradeRequest => {
  const { language, positionals, text, choice, refuse } = readOptions(words, options, (spoken) => upgradeLineTexts(spoken).usage);
  const texts = upgradeLineTexts(language);
  const [path = refuse(texts.noInput), ...more] = positionals;
  if (more[0] !== undefined) refuse(commandLineTexts(language).unknownOption(more[0]));
  const scheme = text('scheme');
  return {
    path,
    output: text('out') ?? refuse(texts.noOutput),
    language,
    ...(scheme !== undefined && { scheme }),
    via: choice('via', ['file', 'office']) ?? 'file',
  };
};
