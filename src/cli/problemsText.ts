import type { Language, Text } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';

/** The first of several problems, with its place in the file, and how many more there are. */
export const problemsText = (
  problems: readonly { readonly path: string; readonly message: Text }[],
  language: Language,
  texts: CommandLineTexts,
): string => {
  const [first, ...more] = problems;
  const sentence = [first?.path ?? '', first?.message[language] ?? ''].filter((part) => part !== '').join(' ');
  return more.length > 0 ? `${sentence} ${texts.andMore(more.length)}` : sentence;
};
