import { structure, type Issue } from '../checks';
import type { Language } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';
import { NotDone } from './notDone';

/** What the sentence of a refusal depends on. */
export interface Refusing {
  readonly language: Language;
  /** The file of a scheme, where one was named. */
  readonly scheme?: string;
  /** What was not done: `未评分：` */
  readonly headline: string;
}

/** So many causes are told; the rest is counted. */
const told = 3;

/** One line that says what stands in the way and what to do. */
export const refusal = (issues: readonly Issue[], { language, scheme, headline }: Refusing, texts: CommandLineTexts): NotDone => {
  const sentences = issues.slice(0, told).map(({ code, found, message, fix }) =>
    code === structure.otherScheme.code && scheme === undefined
      ? texts.unknownScheme(found)
      : `${message[language]} — ${texts.fix(fix[language])}`,
  );
  const more = issues.length > told ? ` ${texts.andMore(issues.length - told)}` : '';
  return new NotDone(`${headline}${sentences.join(language === 'en' ? '; ' : '；')}${more}`);
};
