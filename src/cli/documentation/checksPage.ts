import type { CheckGroup, DocumentedCheck, Entry } from '../../checks';
import type { Language, Scheme } from '../../core';
import { headingOf, pointsOf, tableOf } from './markdown';
import { schemeSection } from './schemeSection';
import { documentationTexts, type DocumentationTexts } from './texts';

const order: readonly CheckGroup[] = ['entered', 'relations', 'across', 'structure'];

/** What the page is about: the catalogue, and one scheme as an example of what schemes bring. */
export interface Documented {
  readonly catalogue: readonly DocumentedCheck[];
  readonly scheme: Scheme;
  /** Entries of units of the scheme with nothing wrong. */
  readonly units: readonly ReadonlyMap<string, Entry>[];
}

/** The page about all checks. */
export const checksPage = ({ catalogue, scheme, units }: Documented, language: Language): string => {
  const texts = documentationTexts(language);
  const lines = [
    `# ${texts.title}`,
    '',
    texts.made,
    '',
    ...texts.intro,
    ...order.flatMap((group) => groupSection(group, catalogue.filter((check) => check.group === group), language, texts)),
    ...schemeSection(scheme, units, language, texts),
  ];
  return `${lines.join('\n')}\n`;
};

const groupSection = (group: CheckGroup, checks: readonly DocumentedCheck[], language: Language, texts: DocumentationTexts): readonly string[] => {
  if (checks.length === 0) return [];
  const [title, about] = texts.groups[group];
  const overview = checks.map(({ code, level, title: name }) => [`[${code}](#${code.toLowerCase()})`, texts.levels[level], name[language]]);
  return [
    '',
    `## ${title}`,
    '',
    about,
    '',
    ...tableOf([[texts.code, texts.level, texts.name], ...overview]),
    ...checks.flatMap((check) => checkSection(check, language, texts)),
  ];
};

const checkSection = ({ code, level, title, needs, sample, examples }: DocumentedCheck, language: Language, texts: DocumentationTexts): readonly string[] => {
  const { message, expected, fix, repair } = sample;
  return [
    ...headingOf(code, title[language]),
    ...pointsOf(
      [
        [texts.level, texts.levels[level]],
        [texts.looksAt, needs[language]],
        [texts.says, message[language]],
        [texts.expected, expected[language]],
        [texts.fix, `${fix[language]}${repair === undefined ? '' : texts.aside(texts.repair(repair.shown ?? String(repair.to)))}`],
        [texts.fails, examples.fails[language]],
        [texts.passes, examples.passes[language]],
      ],
      texts.colon,
    ),
  ];
};
