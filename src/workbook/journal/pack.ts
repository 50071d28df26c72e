import { withRests, type Rest, type Sliced } from '../../core';
import { imageRows } from './cells';
import { deflated } from './deflate';
import type { Image } from './homes';
import { shortening } from './shorten';

/** Characters of a piece: a cell takes 32,767 ("Excel specifications and limits"). */
const pieceLength = 30_000;

/** Bytes that are made into text without a rest. */
const bytesOfSlice = 3 * 32 * 1024;

/**
 * What was replaced as texts for cells: lines of JSON, deflated, in base64, behind their unfolded length.
 * @param rest asked between slices
 * @throws RangeError where it does not fit into the journal
 */
export const pack = async (before: Image, rest: Rest): Promise<readonly string[]> => {
  const bytes = await withRests(bytesOf(before), rest);
  const text = `${String(bytes.length)}:${await withRests(base64(await deflated(bytes, rest)), rest)}`;
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength));
  if (pieces.length > imageRows) throw new RangeError(`${String(pieces.length)} pieces do not fit into the journal`);
  return pieces;
};

const bytesOf = function* (before: Image): Sliced<Uint8Array<ArrayBuffer>> {
  const { frame, rows } = yield* shortening(before);
  const lines = [JSON.stringify(frame)];
  for (const some of rows) {
    lines.push(JSON.stringify(some));
    yield;
  }
  return new TextEncoder().encode(lines.join('\n'));
};

/** Slices of a multiple of three bytes follow each other without padding. */
const base64 = function* (bytes: Uint8Array): Sliced<string> {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesOfSlice) {
    texts.push(btoa(characters(bytes.subarray(at, at + bytesOfSlice))));
    yield;
  }
  return texts.join('');
};

/** Piece by piece: a call takes only so many arguments. */
const characters = (bytes: Uint8Array): string => {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) texts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return texts.join('');
};
