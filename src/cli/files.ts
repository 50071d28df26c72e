import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CommandLineTexts } from '../i18n/commandLine';
import { NotScored } from './notScored';

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/** @throws NotScored with a sentence that names the file */
export const readBytes = (path: string, texts: CommandLineTexts): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = reason(error);
    throw new NotScored(why === 'ENOENT' ? texts.noSuchFile(path) : texts.unreadable(path, why), error);
  }
};

/**
 * Writes to a temporary name in the same folder, then renames: whoever looks sees the old file or the new one, never half of it.
 * @throws NotScored with a sentence that names the file
 */
export const writeWhole = (path: string, bytes: Uint8Array, texts: CommandLineTexts): void => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new NotScored(texts.unwritable(path, reason(error)), error);
  }
};

/** Both paths name one file, links resolved. */
export const sameFile = (a: string, b: string): boolean => real(a) === real(b);

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    // A file that is not there yet has no other name than the one given.
    return resolve(path);
  }
};
