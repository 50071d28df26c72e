import { kinds, type Field, type Language, type Text } from '../../core';
import { fieldWords } from './fieldWords';
import { writeJson } from '../../schemes/schemeFile/writeJson';
import type { Guide } from './guides';
import { tableOf } from './markdown';
import { rulesTexts } from './rulesTexts';

/** A kind of rule as the page tells it. */
interface DocumentedKind {
  readonly name: string;
  readonly title: Text;
  readonly judges: 'measure' | 'peers' | 'answers';
  readonly fields: Readonly<Record<string, Field>>;
  readonly guide: Guide;
}

/**
 * The page about ways of scoring: every kind of rule with its fields and an example.
 * @param guides by kind
 * @param more further sections, as lines
 */
export const rulesPage = (guides: ReadonlyMap<string, Guide>, more: readonly string[], language: Language): string => {
  const texts = rulesTexts(language);
  const documented = Object.entries(kinds).flatMap(([name, { title, judges, fields }]): readonly DocumentedKind[] => {
    const guide = guides.get(name);
    return guide === undefined ? [] : [{ name, title, judges, fields, guide }];
  });
  const overview = documented.map(({ name, title, judges }) => [`[\`${name}\`](#${name.toLowerCase()})`, title[language], texts.judges[judges]]);
  const lines = [
    `# ${texts.title}`,
    '',
    texts.made,
    '',
    ...texts.intro,
    '',
    `## ${texts.kinds}`,
    '',
    ...tableOf([[texts.kind, texts.meaning, texts.looksAt], ...overview]),
    ...documented.flatMap((kind) => kindSection(kind, language)),
    ...more,
  ];
  return `${lines.join('\n')}\n`;
};

const kindSection = ({ name, title, fields, guide }: DocumentedKind, language: Language): readonly string[] => {
  const texts = rulesTexts(language);
  const rows = Object.entries(fields).map(([field, described]) => [
    `\`${field}\``,
    fieldWords(described, language),
    guide.fields[field]?.[language] ?? '',
  ]);
  return [
    '',
    `### <a id="${name.toLowerCase()}"></a>${name}${texts.colon}${title[language]}`,
    '',
    guide.purpose[language],
    '',
    ...tableOf([[texts.fieldName, texts.value, texts.meaning], ...rows]),
    '',
    '```json',
    writeJson(guide.example),
    '```',
  ];
};
