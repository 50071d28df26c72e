import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Files by their path within a folder, with `/` between names. */
export type Files = Readonly<Record<string, Uint8Array>>;

export const sha256Of = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** One line per file, in the order of their paths, as `sha256sum --check` reads them. */
export const checksums = (files: Files): string =>
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`)
    .join('');
