import type { Expected, Finding } from './finding';
import { at, child, type Element } from './tree';

const short = 125;
const long = 250;

/** Every text that a person reads, with the length that Office takes. */
const textsIn = (manifest: Element): readonly (readonly [Element, number])[] => {
  const limited = (elements: readonly (Element | undefined)[], limit: number): (readonly [Element, number])[] =>
    elements.flatMap((element) => (element === undefined ? [] : [[element, limit] as const]));
  const resources = at(manifest, 'VersionOverrides', 'Resources');
  return [
    ...limited([child(manifest, 'DisplayName')], short),
    ...limited([child(manifest, 'Description')], long),
    ...limited(child(resources, 'ShortStrings')?.children ?? [], short),
    ...limited(child(resources, 'LongStrings')?.children ?? [], long),
  ];
};

/** Every text once in every language, none of them longer than Office takes. */
export const textFindings = (manifest: Element, { defaultLocale, locales }: Pick<Expected, 'defaultLocale' | 'locales'>): readonly Finding[] => {
  const locale = child(manifest, 'DefaultLocale');
  const found: Finding[] = [];
  if (locale?.text !== defaultLocale) {
    found.push({ code: 'M010', place: locale?.place ?? manifest.place, found: locale?.text ?? 'nothing', expected: defaultLocale, fix: 'The texts themselves are in this language.' });
  }
  for (const [text, limit] of textsIn(manifest)) found.push(...lengths(text, limit), ...languages(text, defaultLocale, locales));
  return found;
};

const lengths = (text: Element, limit: number): readonly Finding[] =>
  [text.attribute('DefaultValue') ?? '', ...text.children.map((other) => other.attribute('Value') ?? '')].flatMap((value) => {
    const length = [...value].length;
    if (length > 0 && length <= limit) return [];
    return [{ code: 'M011', place: text.place, found: `${length} characters: ${value.slice(0, 40)}`, expected: `1 to ${limit} characters`, fix: 'Office cuts or refuses longer texts, and shows nothing for an empty one.' }];
  });

const languages = (text: Element, defaultLocale: string, locales: readonly string[]): readonly Finding[] => {
  const found = text.children.map((other) => other.attribute('Locale') ?? '');
  const wanted = [...locales].sort().join(', ');
  if ([...found].sort().join(', ') === wanted) return [];
  return [{ code: 'M012', place: text.place, found: found.length === 0 ? 'no Override' : found.join(', '), expected: `one Override for ${wanted}, none for ${defaultLocale}`, fix: 'Every text is there once in every language; the default language stands in DefaultValue.' }];
};
