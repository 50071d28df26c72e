import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWay, type PublishedWay } from '../../../schemes/published';

/**
 * The published ways of scoring, by number.
 * @param root the folder of the project
 * @throws where a file cannot be read as one
 */
export const readPublishedWays = (root: string): readonly PublishedWay[] => {
  const folder = join(root, 'src', 'schemes', 'published');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => readWay(readFileSync(join(folder, name), 'utf8'))).sort((a, b) => a.number - b.number);
};
