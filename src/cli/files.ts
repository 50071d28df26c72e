import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandLineTexts } from '../i18n/commandLine';
import { NotDone } from './notDone';

const reason = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/** @throws NotDone with a sentence that names the file */
export const readBytes = (path: string, texts: CommandLineTexts): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new NotDone(unreadable(path, reason(error), texts), error);
  }
};

const unreadable = (path: string, why: string, texts: CommandLineTexts): string => {
  switch (why) {
    case 'ENOENT':
    case 'ENOTDIR':
      return texts.noSuchFile(path);
    case 'EISDIR':
      return texts.folder(path);
    default:
      return texts.unreadable(path, why);
  }
};

/**
 * A file of text, without byte order mark.
 * @param sentence what to say where the bytes are no UTF-8
 * @throws NotDone
 */
export const readText = (path: string, texts: CommandLineTexts, sentence: (why: string) => string): string => {
  const bytes = readBytes(path, texts);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NotDone(sentence(texts.notUtf8), error);
  }
};

/**
 * Writes to a temporary name in the same folder, then renames: whoever looks sees the old file or the new one, never half of it.
 * A file that is replaced hands on its permissions, and a link keeps pointing to it.
 * @throws NotDone with a sentence that names the file
 */
export const writeWhole = (path: string, bytes: Uint8Array, texts: CommandLineTexts): void => {
  const target = real(path);
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const old = statSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory() === true) throw new NotDone(texts.folder(path));
    // A name may be taken by renaming even where the file itself is read-only; that is not what its owner meant.
    if (old) accessSync(target, constants.W_OK);
    writeFileSync(temporary, bytes, { flag: 'wx' });
    if (old) chmodSync(temporary, old.mode);
    renameSync(temporary, target);
  } catch (error) {
    discard(temporary);
    throw error instanceof NotDone ? error : new NotDone(unwritable(path, reason(error), texts), error);
  }
};

const discard = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written there is nothing to take away; why it could not is told already.
  }
};

const unwritable = (path: string, why: string, texts: CommandLineTexts): string =>
  why === 'ENOENT' || why === 'ENOTDIR' ? texts.noSuchFolder(path) : texts.unwritable(path, why);

/** Both paths lead to one file that exists, whatever links, letter case or detours are between. */
export const sameFile = (a: string, b: string): boolean => {
  const [one, other] = [identity(a), identity(b)];
  return one !== undefined && one === other;
};

const identity = (path: string): string | undefined => {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    // Not there, or not to be reached: reading or writing it will say so.
    return undefined;
  }
};

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    // A file that is not there yet has no other name than the one given.
    return path;
  }
};
