import { catalogue, type Entry } from '../../checks';
import { baotou2012, cleanFigures } from '../../schemes';
import { schemeJsonSchema } from '../../schemes/schemeFile';
import { checksPage } from './checksPage';
import { readGuides } from './guides';
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
    'rules.md': rulesPage(guides, publishedSection(ways, 'en'), 'en'),
    'rules.zh-CN.md': rulesPage(guides, publishedSection(ways, 'zh'), 'zh'),
    'scheme.schema.json': `${JSON.stringify(schemeJsonSchema(), undefined, 2)}\n`,
  };
};
