import { catalogue, type Entry } from '../../checks';
import { baotou2012, cleanFigures } from '../../schemes';
import { checksPage } from './checksPage';

/** The pages that are made from the program, by file name within docs/. The same sources give the same texts. */
export const documentationFiles = (): Readonly<Record<string, string>> => {
  const units = Object.values(cleanFigures).map((entries) => new Map(Object.entries(entries).map(([id, value]): [string, Entry] => [id, { value }])));
  const documented = { catalogue: catalogue(), scheme: baotou2012, units };
  return { 'checks.md': checksPage(documented, 'en'), 'checks.zh-CN.md': checksPage(documented, 'zh') };
};
