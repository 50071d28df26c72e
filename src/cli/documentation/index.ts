import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type Entry } from '../../checks';
import type { Language } from '../../core';
import { baotou2012, cleanFigures } from '../../schemes';
import { schemeJsonSchema } from '../../schemes/schemeFile';
import { checksPage } from './checksPage';
import { flagTable } from './flagTable';
import { readGuides } from './guides';
import { withMadePart } from './madePart';
import { isAboutExcel, messagesPage, stateTable, tableFor } from './messagesPage';
import { publishedSection, readPublishedWays } from './published';
import { rulesPage } from './rulesPage';

/**
 * The pages that are made from the program, by file name within docs/. The same sources give the same texts.
 * @param root the folder of the project
 */
export const documentationFiles = (root = '.'): Readonly<Record<string, string>> => {
  const units = Object.values(cleanFigures).map((entries) => new Map(Object.entries(entries).map(([id, value]): [string, Entry] => [id, { value }])));
  const documented = { catalogue: catalogue(), scheme: baotou2012, units };
  const guides = readGuides(root);
  const ways = readPublishedWays(root);
  return {
    'checks.md': checksPage(documented, 'en'),
    'checks.zh-CN.md': checksPage(documented, 'zh'),
    'messages.md': messagesPage(documented.catalogue, 'en'),
    'messages.zh-CN.md': messagesPage(documented.catalogue, 'zh'),
    'user-manual.md': userManual(root, 'user-manual.md', 'en'),
    'user-manual.zh-CN.md': userManual(root, 'user-manual.zh-CN.md', 'zh'),
    'rules.md': rulesPage(guides, publishedSection(ways, 'en'), 'en'),
    'rules.zh-CN.md': rulesPage(guides, publishedSection(ways, 'zh'), 'zh'),
    'scheme.schema.json': `${JSON.stringify(schemeJsonSchema(), undefined, 2)}\n`,
  };
};

/** The user's manual as somebody wrote it, with flags, states and the messages about Excel as the program has them. */
const userManual = (root: string, name: string, language: Language): string => {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['flags', flagTable(language)],
    ['states', stateTable(language)],
    ['excel', tableFor(catalogue(), isAboutExcel, language)],
  ];
  return parts.reduce((page, [part, lines]) => withMadePart(page, part, lines), readFileSync(join(root, 'docs', name), 'utf8'));
};
