import { zipSync, type Zippable } from 'fflate';
import type { Files } from './checksums';

/** Unix, a plain file that its owner may write and everybody read. */
const unix = 3;
const plainFile = (0o100644 << 16) >>> 0;

/**
 * The files in one zip below a folder. The same files give the same bytes, whenever and wherever it is made.
 * @param day of the release, `2026-11-30`: the time that every file carries
 */
export const packed = (folder: string, files: Files, day: string): Uint8Array => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // A zip holds local time: a day of this machine's own calendar reads the same anywhere.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const bytes = files[path];
    if (bytes !== undefined) entries[`${folder}/${path}`] = [bytes, { level: 9, mtime, os: unix, attrs: plainFile }];
  }
  return zipSync(entries);
};
