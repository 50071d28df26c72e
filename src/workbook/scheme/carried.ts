import type { Scheme } from '../../core';
import type { Reading } from '../../host/port';
import { names } from '../layout';

/** Excel holds 32,767 characters in a cell. */
const longestPiece = 30_000;

/** The scheme file in pieces that cells can hold, to be read again in their order. */
export const schemeFileCells = (scheme: Scheme): readonly string[] => {
  const file = JSON.stringify(scheme);
  const pieces: string[] = [];
  for (let at = 0; at < file.length; ) {
    const end = at + longestPiece;
    // A pair of surrogates is one character of the file, whichever cell it is in.
    const next = /[\ud800-\udbff]/.test(file.charAt(end - 1)) ? end - 1 : end;
    pieces.push(file.slice(at, next));
    at = next;
  }
  return pieces;
};

/** What the workbook carries as its scheme file, not yet checked in any way. */
export type Carried = { readonly kind: 'none' } | { readonly kind: 'broken' } | { readonly kind: 'file'; readonly source: string };

export const carriedIn = (reading: Reading): Carried => {
  const found = reading.names[names.schemeFile];
  if (found === undefined) return { kind: 'none' };
  if (found.kind !== 'range') return { kind: 'broken' };
  return { kind: 'file', source: found.rows.map(([cell]) => (typeof cell === 'string' ? cell : '')).join('') };
};
