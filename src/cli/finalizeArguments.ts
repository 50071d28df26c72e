import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { finalizeLineTexts } from '../i18n/finalizeLine';
import { readOptions } from './optionWords';

/** What is asked of the program that finalizes. */
export interface FinalizeRequest {
  readonly path: string;
  readonly output: string;
  /** The output may be the input. */
  readonly inPlace: boolean;
  readonly wanted: { readonly kind: 'finalize'; readonly allowPending: boolean } | { readonly kind: 'reopen'; readonly reason: string };
  readonly json: boolean;
  readonly language: Language;
  readonly scheme?: string;
  readonly via: 'file' | 'office';
}

const options = {
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  'allow-pending': { type: 'boolean' },
  reopen: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  scheme: { type: 'string' },
  via: { type: 'string' },
} as const;

/**
 * @param words the arguments after the program's name
 * @throws NotDone where they make no sense
 */
export const readFinalizeArguments = (words: readonly string[]): FinalizeRequest => {
  const { language, positionals, text, given, choice, refuse } = readOptions(words, options, (spoken) => finalizeLineTexts(spoken).usage);
  const texts = finalizeLineTexts(language);
  const [path = refuse(texts.noInput), ...more] = positionals;
  if (more[0] !== undefined) refuse(commandLineTexts(language).unknownOption(more[0]));
  const inPlace = given('in-place');
  const output = text('out') ?? (inPlace ? path : refuse(texts.needsOutput));
  const reason = text('reopen');
  if (reason !== undefined && given('allow-pending')) refuse(texts.pendingOnly);
  const scheme = text('scheme');
  return {
    path,
    output,
    inPlace,
    wanted: reason === undefined ? { kind: 'finalize', allowPending: given('allow-pending') } : { kind: 'reopen', reason },
    json: given('json'),
    language,
    ...(scheme !== undefined && { scheme }),
    via: choice('via', ['file', 'office']) ?? 'file',
  };
};
