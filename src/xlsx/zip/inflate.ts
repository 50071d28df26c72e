import { inflateSync } from 'fflate';

import { XlsxError } from '../document';
import { crc32 } from './checksum';
import { compressedBytes, type ZipEntry } from './directory';

/** No byte of deflated data can stand for more than this many (RFC 1951: 258 bytes in two bits). */
const HIGHEST_RATIO = 1032;

const inflated = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const source = compressedBytes(bytes, entry);
  if (entry.method === 0) return source;
  if (entry.size > (source.length + 1) * HIGHEST_RATIO) throw new XlsxError('damaged', entry.name);
  try {
    // One byte more than declared: an entry that inflates to more shows itself without being inflated further.
    return inflateSync(source, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw new XlsxError('damaged', entry.name);
  }
};

/**
 * An entry's content, never more than its declared size.
 * @throws XlsxError damaged (length or checksum wrong), truncated, tooLarge (more than declared)
 */
export const inflate = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const content = inflated(bytes, entry);
  if (content.length > entry.size) throw new XlsxError('tooLarge', entry.name);
  if (content.length < entry.size || crc32(content) !== entry.crc) throw new XlsxError('damaged', entry.name);
  return content;
};
