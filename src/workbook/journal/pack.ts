import { deflateSync, strToU8 } from 'fflate';
import { imageRows } from './cells';
import type { Image } from './homes';
import { shortened } from './shorten';

/** Characters of a piece: a cell takes 32,767 ("Excel specifications and limits"). */
const pieceLength = 30_000;

/**
 * What was replaced as texts for cells: JSON, deflated, in base64, behind its unfolded length.
 * @throws RangeError where it does not fit into the journal
 */
export const pack = (before: Image): readonly string[] => {
  const json = strToU8(JSON.stringify(shortened(before)));
  const text = `${String(json.length)}:${base64(deflateSync(json, { level: 3 }))}`;
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength));
  if (pieces.length > imageRows) throw new RangeError(`${String(pieces.length)} pieces do not fit into the journal`);
  return pieces;
};

/** Piece by piece: a call takes only so many arguments. */
const base64 = (bytes: Uint8Array): string => {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) texts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(texts.join(''));
};
