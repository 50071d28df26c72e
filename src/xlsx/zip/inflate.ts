import { XlsxError } from '../document';
import type { Compression } from './compression';
import { compressedBytes, type ZipEntry } from './directory';

/** No byte of deflated data can stand for more than this many (RFC 1951: 258 bytes in two bits). */
const HIGHEST_RATIO = 1032;

const unpacked = (source: Uint8Array, { name, size }: ZipEntry, compression: Compression): Uint8Array | undefined => {
  if (size > (source.length + 1) * HIGHEST_RATIO) throw new XlsxError('damaged', name);
  try {
    return compression.inflate(source, size);
  } catch {
    throw new XlsxError('damaged', name);
  }
};

/**
 * An entry's content, never more than its declared size.
 * @throws XlsxError damaged (length or checksum wrong), truncated, tooLarge (more than declared)
 */
export const inflate = (bytes: Uint8Array, entry: ZipEntry, compression: Compression): Uint8Array => {
  const source = compressedBytes(bytes, entry);
  const content = entry.method === 0 ? source : unpacked(source, entry, compression);
  if (content === undefined || content.length > entry.size) throw new XlsxError('tooLarge', entry.name);
  if (content.length < entry.size || compression.crc32(content) !== entry.crc) throw new XlsxError('damaged', entry.name);
  return content;
};
