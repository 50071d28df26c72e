import { kinds, type Language } from '../../../core';
import type { PublishedWay } from '../../../schemes/published';
import { writeJson } from '../../../schemes/schemeFile/writeJson';
import { tableOf } from '../markdown';
import { casesTable } from './casesTable';
import { partAt } from './partAt';
import { publishedTexts, type PublishedTexts } from './texts';

/**
 * The published ways of scoring: an overview, and for each one what it is, where it comes from,
 * the parts of a scheme file that say it, and figures with the points that they earn.
 */
export const publishedSection = (ways: readonly PublishedWay[], language: Language): readonly string[] => {
  const texts = publishedTexts(language);
  const overview = ways.map(({ number, title, kinds: of, source }) => [
    `[${number}](#${anchorOf(number)})`,
    title[language],
    of.map((kind) => kindText(kind, texts)).join(texts.comma),
    source.name[language],
  ]);
  return [
    '',
    `## ${texts.title(ways.length)}`,
    '',
    ...texts.intro,
    '',
    ...tableOf([[texts.number, texts.way, texts.kinds, texts.source], ...overview]),
    ...ways.flatMap((way) => waySection(way, language, texts)),
  ];
};

const anchorOf = (number: number): string => `way-${number}`;

/** Kinds of rules are linked to their section; what is no kind has its words. */
const kindText = (kind: string, { wrappers }: PublishedTexts): string => {
  if (Object.hasOwn(kinds, kind)) return `[\`${kind}\`](#${kind.toLowerCase()})`;
  return wrappers[kind] ?? kind;
};

const waySection = (way: PublishedWay, language: Language, texts: PublishedTexts): readonly string[] => {
  const { number, title, about, kinds: of, source, inferred, fragment, scheme } = way;
  const name = source.url === null ? source.name[language] : `[${source.name[language]}](${source.url})`;
  return [
    '',
    `### <a id="${anchorOf(number)}"></a>${number} ${title[language]}`,
    '',
    about[language],
    '',
    `- **${texts.kinds}**${texts.colon}${of.map((kind) => kindText(kind, texts)).join(texts.comma)}`,
    `- **${texts.source}**${texts.colon}${name}${inferred ? texts.inferred : ''}`,
    ...fragment.flatMap((place) => ['', texts.at(place), '', '```json', writeJson(partAt(scheme, place)), '```']),
    '',
    ...casesTable(way, language, texts),
  ];
};
