import { Inflate } from 'fflate';
import { z } from 'zod';
import type { Sliced } from '../../core';
import type { Image } from './homes';
import { unfolding, type Frame, type Rows } from './shorten';

/** Bytes that an image may unfold to: a hostile one must not fill the memory. */
const longest = 256 * 1024 * 1024;

/** Letters of base64 that are read, and bytes that are inflated, without a rest. */
const lettersOfSlice = 4 * 8 * 1024;

/** What was replaced; `undefined` where the texts are not what `pack` made. */
export const unpacking = function* (pieces: readonly string[]): Sliced<Image | undefined> {
  const [, length = '', packed = ''] = /^(\d{1,9}):([A-Za-z\d+/]*={0,2})$/u.exec(pieces.join('')) ?? [];
  if (length === '' || Number(length) > longest) return undefined;
  try {
    const text = yield* inflated(packed, Number(length));
    if (text === undefined) return undefined;
    const [frame = '', ...lines] = text.split('\n');
    yield;
    return yield* unfolding(frameShape.parse(JSON.parse(frame)), rowsIn(lines));
  } catch {
    // Whatever is wrong with the texts, they are no journal.
    return undefined;
  }
};

/** @returns `undefined` where it is not of that length */
const inflated = function* (packed: string, length: number): Sliced<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let bytes = 0;
  const inflate = new Inflate((part) => {
    bytes += part.length;
    if (bytes > length) throw new RangeError('the journal is longer than it says');
    texts.push(decoder.decode(part, { stream: true }));
  });
  for (let at = 0; at < packed.length; at += lettersOfSlice) {
    inflate.push(bytesOf(packed.slice(at, at + lettersOfSlice)), at + lettersOfSlice >= packed.length);
    yield;
  }
  texts.push(decoder.decode());
  return bytes === length ? texts.join('') : undefined;
};

const bytesOf = (base64: string): Uint8Array => {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
};

const rowsIn = function* (lines: readonly string[]): Generator<Rows, void, undefined> {
  for (const line of lines) yield rowsShape.parse(JSON.parse(line));
};

const count = z.int().min(0);
/** Of a sheet ("Excel specifications and limits"): more must not be counted up to. */
const [mostRows, mostColumns] = [1_048_576, 16_384];
const place = { sheet: z.string(), row: count, column: count };
const error = z.strictObject({ error: z.string() });
const value = z.union([z.null(), z.number(), z.string(), z.boolean(), error]);
const matrix = <Cell extends z.ZodType>(cell: Cell) => z.array(z.array(cell));
const lines = <Cell extends z.ZodType>(cell: Cell) => z.array(z.tuple([count, z.array(cell)]));
const digest = z.strictObject({ digest: z.string(), length: count });
const formula = z.string().startsWith('=');
const nameWrite = z.strictObject({ name: z.string(), formula: z.string() });

const keyedArea = z.strictObject({
  ...place,
  table: z.string().exactOptional(),
  rows: count.max(mostRows),
  columns: count.max(mostColumns),
  keys: z.array(z.strictObject({ column: count, values: z.array(value) })),
  headingRow: count,
  headings: z.array(value),
});

const frameShape: z.ZodType<Frame> = z.object({
  blocks: z.array(z.strictObject(place)),
  tables: z.array(z.strictObject({ table: z.string(), rows: count, written: count })),
  names: z.array(z.strictObject({ name: z.string(), formula: z.string(), written: z.string() })),
  formats: z.array(z.strictObject({ ...place, numberFormats: matrix(z.string()), written: matrix(z.union([z.null(), z.string()])) })),
  sheets: z.array(z.string()).exactOptional(),
  newNames: z.array(nameWrite).exactOptional(),
  keyed: z.array(keyedArea).exactOptional(),
  homes: z.array(z.strictObject({ kind: z.enum(['table', 'name']), of: z.string(), sheet: z.string() })).exactOptional(),
});

const rowsShape: z.ZodType<Rows> = z.strictObject({
  block: count,
  values: lines(value),
  formulas: lines(z.union([z.null(), formula])),
  numberFormats: lines(z.string()),
  written: lines(z.union([value, z.strictObject({ formula }), digest])),
});
