import { Deflate, strToU8 } from 'fflate';
import type { Sliced } from '../../core';
import { imageRows } from './cells';
import type { Image } from './homes';
import { shortening } from './shorten';

/** Characters of a piece: a cell takes 32,767 ("Excel specifications and limits"). */
const pieceLength = 30_000;

/** Bytes that are deflated, and made into text, without a rest. */
const bytesOfSlice = 3 * 32 * 1024;

/**
 * What was replaced as texts for cells: lines of JSON, deflated, in base64, behind their unfolded length.
 * @throws RangeError where it does not fit into the journal
 */
export const packing = function* (before: Image): Sliced<readonly string[]> {
  const { frame, rows } = yield* shortening(before);
  const lines = [JSON.stringify(frame)];
  for (const some of rows) {
    lines.push(JSON.stringify(some));
    yield;
  }
  const bytes = strToU8(lines.join('\n'));
  yield;
  const text = `${String(bytes.length)}:${yield* base64(yield* deflated(bytes))}`;
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength));
  if (pieces.length > imageRows) throw new RangeError(`${String(pieces.length)} pieces do not fit into the journal`);
  return pieces;
};

const deflated = function* (bytes: Uint8Array): Sliced<Uint8Array> {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 3 }, (part) => parts.push(part));
  for (let at = 0; at < bytes.length; at += bytesOfSlice) {
    deflate.push(bytes.subarray(at, at + bytesOfSlice), at + bytesOfSlice >= bytes.length);
    yield;
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
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
