import { inflateSync, strFromU8 } from 'fflate';
import { z } from 'zod';
import type { Image } from './homes';
import { unfolded, type Shortened } from './shorten';

/** Bytes that an image may unfold to: a hostile one must not fill the memory. */
const longest = 256 * 1024 * 1024;

/** What was replaced; `undefined` where the texts are not what `pack` made. */
export const unpack = (pieces: readonly string[]): Image | undefined => {
  const [, length = '', packed = ''] = /^(\d{1,9}):([A-Za-z\d+/]*={0,2})$/u.exec(pieces.join('')) ?? [];
  if (length === '' || Number(length) > longest) return undefined;
  try {
    const bytes = inflateSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)), { out: new Uint8Array(Number(length) + 1) });
    if (bytes.length !== Number(length)) return undefined;
    return unfolded(shape.parse(JSON.parse(strFromU8(bytes))));
  } catch {
    // Whatever is wrong with the texts, they are no journal.
    return undefined;
  }
};

const count = z.int().min(0);
const place = { sheet: z.string(), row: count, column: count };
const error = z.strictObject({ error: z.string() });
const value = z.union([z.null(), z.number(), z.string(), z.boolean(), error]);
const matrix = <Cell extends z.ZodType>(cell: Cell) => z.array(z.array(cell));
const lines = <Cell extends z.ZodType>(cell: Cell) => z.array(z.tuple([count, z.array(cell)]));
const digest = z.strictObject({ digest: z.string(), length: count });
const formula = z.string().startsWith('=');
const nameWrite = z.strictObject({ name: z.string(), formula: z.string() });

const shape: z.ZodType<Shortened> = z.object({
  before: z.array(
    z.strictObject({
      ...place,
      values: lines(value),
      formulas: lines(z.union([z.null(), formula])),
      numberFormats: lines(z.string()),
      written: lines(z.union([value, z.strictObject({ formula }), digest])),
    }),
  ),
  tables: z.array(z.strictObject({ table: z.string(), rows: count, written: count })),
  names: z.array(z.strictObject({ name: z.string(), formula: z.string(), written: z.string() })),
  formats: z.array(z.strictObject({ ...place, numberFormats: matrix(z.string()), written: matrix(z.union([z.null(), z.string()])) })),
  sheets: z.array(z.string()).exactOptional(),
  newNames: z.array(nameWrite).exactOptional(),
  homes: z.array(z.strictObject({ kind: z.enum(['table', 'name']), of: z.string(), sheet: z.string() })).exactOptional(),
});
