import { parseArgs } from 'node:util';
import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { NotDone } from './notDone';

/** The options of a program: whether a value follows them. */
export type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** What was given on the command line, every option known and with the value that it needs. */
export interface OptionWords<Name extends string> {
  readonly language: Language;
  readonly positionals: readonly string[];
  readonly text: (option: Name) => string | undefined;
  readonly given: (option: Name) => boolean;
  /** @throws NotDone where the value is none of those allowed */
  readonly choice: <Choice extends string>(option: Name, allowed: readonly Choice[]) => Choice | undefined;
  /** @throws NotDone with the sentence and the usage of the program */
  readonly refuse: (sentence: string) => never;
}

/** Nothing follows the option, or what follows is the next option. */
const lacksValue = (value: string | undefined, inline: boolean | undefined): boolean =>
  value === undefined || value === '' || (inline !== true && value.startsWith('-'));

/**
 * @param words the arguments after the program's name
 * @param options `lang` among them
 * @throws NotDone for an option that is unknown, lacks its value or takes none
 */
export const readOptions = <Known extends Options>(
  words: readonly string[],
  options: Known,
  usage: (language: Language) => string,
): OptionWords<Extract<keyof Known, string>> => {
  const { values, positionals, tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true });
  const valueOf = (option: string): unknown => Object.entries(values).find(([name]) => name === option)?.[1];
  const language: Language = valueOf('lang') === 'en' ? 'en' : 'zh';
  const texts = commandLineTexts(language);
  const refuse = (sentence: string): never => {
    throw new NotDone(`${sentence}\n${usage(language)}`);
  };
  const types: ReadonlyMap<string, 'string' | 'boolean'> = new Map(Object.entries(options).map(([name, { type }]) => [name, type]));
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = types.get(token.name) ?? refuse(texts.unknownOption(token.rawName));
    if (type === 'boolean' && token.value !== undefined) refuse(texts.takesNoValue(token.rawName));
    if (type === 'string' && lacksValue(token.value, token.inlineValue)) refuse(texts.needsValue(token.rawName));
  }
  const text = (option: string): string | undefined => {
    const value = valueOf(option);
    return typeof value === 'string' ? value : undefined;
  };
  const choice = <Choice extends string>(option: string, allowed: readonly Choice[]): Choice | undefined => {
    if (valueOf(option) === undefined) return undefined;
    const chosen = allowed.find((each) => each === text(option));
    return chosen ?? refuse(texts.badValue(`--${option}`, text(option) ?? '', allowed.join(', ')));
  };
  choice('lang', ['zh', 'en']);
  return { language, positionals, text, given: (option) => valueOf(option) === true, choice, refuse };
};
