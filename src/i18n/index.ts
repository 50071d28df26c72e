import type { Language } from '../core/scheme';
import { en } from './en';
import { zh } from './zh';
import type { Texts } from './zh';

export { localMinute } from './localMinute';
export type { Texts } from './zh';

/** The texts of the surface in a language. */
export const textsIn = (language: Language): Texts => (language === 'en' ? en : zh);

/** The language that speaks best to somebody with this language tag: English for English, else Chinese. */
export const languageFor = (tag: string): Language => (/^en\b/i.test(tag) ? 'en' : 'zh');

/** The tag of the `lang` attribute and of number formats. */
export const tagOf = (language: Language): 'zh-CN' | 'en-US' => (language === 'en' ? 'en-US' : 'zh-CN');

/** A whole number with the grouping of the language: `12,345`. */
export const wholeNumber = (value: number, language: Language): string => new Intl.NumberFormat(tagOf(language)).format(value);

/** Several names in a row: `数据填报、得分表`. */
export const listed = (names: readonly string[], language: Language): string => names.join(language === 'en' ? ', ' : '、');
