import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommandLineTexts } from '../../i18n/commandLine';
import { sameFile } from '../files';
import { NotDone } from '../notDone';

/**
 * Where the scored workbooks go: under their own names into the folder, which is made where it is not there.
 * @throws NotDone before anything is scored, where one would take the place of another or of a workbook that was named
 */
export const outputsFor = (paths: readonly string[], folder: string, texts: CommandLineTexts): readonly string[] => {
  const outputs = paths.map((path) => join(folder, basename(path)));
  const taken = new Map<string, string>();
  outputs.forEach((output, at) => {
    const [path = '', key] = [paths[at], output.toLowerCase()];
    const other = taken.get(key);
    if (other !== undefined) throw new NotDone(texts.many.sameName(other, path));
    taken.set(key, path);
    const replaced = paths.find((each) => sameFile(each, output));
    if (replaced !== undefined) throw new NotDone(texts.many.intoItself(folder, replaced));
  });
  made(folder, texts);
  return outputs;
};

const made = (folder: string, texts: CommandLineTexts): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new NotDone(texts.many.noFolder(folder), error);
  }
};
