import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CommandLineTexts } from '../../i18n/commandLine';
import { NotDone } from '../notDone';

/** Excel keeps such a file beside every workbook that is open. */
const ownersFile = '~$';

/** Whether a word is a pattern for names of files: what a shell left as it was typed. */
export const isPattern = (word: string): boolean => /[*?]/u.test(basename(word));

/**
 * The files that the words name, in their order; those of a pattern by name. Each once, however often it is named.
 * Excel's own files beside open workbooks (`~$…`) are left out.
 * @throws NotDone for a pattern that no file answers to
 */
export const workbooksNamed = (words: readonly string[], texts: CommandLineTexts): readonly string[] => {
  const named = words.flatMap((word) => (isPattern(word) && !existsSync(word) ? matching(word, texts) : [word]));
  const workbooks = named.filter((path) => !basename(path).startsWith(ownersFile));
  const seen = new Set<string>();
  return workbooks.filter((path) => {
    const real = realOf(path);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  });
};

const matching = (pattern: string, texts: CommandLineTexts): readonly string[] => {
  const folder = dirname(pattern);
  const name = namesLike(basename(pattern));
  const found = filesIn(folder).filter((file) => name.test(file) && !file.startsWith('.') && !file.startsWith(ownersFile)).sort();
  if (found.length === 0) throw new NotDone(texts.many.noMatch(pattern));
  return found.map((file) => (folder === '.' && !pattern.startsWith('.') ? file : join(folder, file)));
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    // A folder that cannot be read holds nothing that answers to the pattern.
    return [];
  }
};

const namesLike = (pattern: string): RegExp => {
  const parts = [...pattern].map((each) => (each === '*' ? '.*' : each === '?' ? '.' : each.replace(/[\\^$.|+()[\]{}]/u, '\\$&')));
  return new RegExp(`^${parts.join('')}$`, 'u');
};

const realOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    // Not there: reading it will say so.
    return path;
  }
};
