import { XlsxError } from '../document';

/** What a zip file may hold before it is refused unread. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, inflated. */
  readonly inflatedBytes: number;
  /** Up to so many inflated bytes nobody asks how small the file is. */
  readonly unquestionedBytes: number;
  /** Beyond them, how many inflated bytes each byte of the file may stand for. */
  readonly ratio: number;
}

/** Sheets come to 10 to 40 bytes for one, zip bombs to several hundred; Apache POI draws the line at 100 too (ZipSecureFile). */
export const defaultLimits: ZipLimits = { entries: 20_000, inflatedBytes: 512 * 1024 * 1024, unquestionedBytes: 8 * 1024 * 1024, ratio: 100 };

/** One line of a zip file's central directory. */
export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date as one 32-bit number. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly headerOffset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOfDirectory = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new XlsxError('truncated', 'zip directory');
};

interface Zip64Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

/** Sizes of 4 GiB and more stand in an extra field (APPNOTE 4.5.3); some writers always use it. */
const zip64Sizes = (view: DataView, from: number, to: number, short: Zip64Sizes): Zip64Sizes => {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const long = (value: number): number => {
      if (value !== ZIP64 || next + 8 > end) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = long(short.size);
    const compressedSize = long(short.compressedSize);
    return { size, compressedSize, headerOffset: long(short.headerOffset) };
  }
  return short;
};

const partName = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '');

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (at + CENTRAL_LENGTH > view.byteLength) throw new XlsxError('truncated', 'zip directory');
  if (view.getUint32(at, true) !== CENTRAL) throw new XlsxError('damaged', 'zip directory');
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new XlsxError('truncated', 'zip directory');
  const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, nameEnd);
  const sizes = zip64Sizes(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  });
  const entry: ZipEntry = {
    name: partName(nameBytes),
    nameBytes,
    madeBy: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    ...sizes,
  };
  return { entry, next };
};

/** Names that would lead out of a folder (ISO/IEC 29500-2 §6.2.2.2 has no segments of dots alone), or end early where they are unpacked. */
const leadsOutside = (name: string): boolean => name.includes('\0') || name.split('/').some((step) => /^\.+$/.test(step));

const checkEntry = (entry: ZipEntry, view: DataView): void => {
  if (leadsOutside(entry.name)) throw new XlsxError('damaged', 'zip directory');
  if (entry.flags & 1) throw new XlsxError('encrypted', entry.name);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new XlsxError('unsupported', entry.name);
  if (entry.headerOffset + LOCAL_LENGTH > view.byteLength) throw new XlsxError('truncated', entry.name);
  if (view.getUint32(entry.headerOffset, true) !== LOCAL) throw new XlsxError('damaged', entry.name);
};

/** Entries that share bytes: how a small file is made to unpack to a large one without much being deflated. */
const checkOverlaps = (entries: readonly ZipEntry[], directory: number, length: number): void => {
  let end = directory;
  for (const entry of entries.toSorted((one, other) => other.headerOffset - one.headerOffset)) {
    const least = entry.headerOffset + LOCAL_LENGTH + entry.compressedSize;
    if (least > end) throw new XlsxError(least > length ? 'truncated' : 'damaged', entry.name);
    end = entry.headerOffset;
  }
};

/**
 * The entries in the order of the central directory (APPNOTE 4.3.12). Nothing is inflated.
 * @throws XlsxError notZip, truncated, tooLarge, damaged (also for entries that share a name or bytes, or lead outside), encrypted, unsupported
 */
export const readDirectory = (bytes: Uint8Array, limits: ZipLimits = defaultLimits): readonly ZipEntry[] => {
  const view = viewOf(bytes);
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError('notZip', 'signature');
  if (bytes.length < END_LENGTH) throw new XlsxError('truncated', 'zip directory');
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new XlsxError('tooLarge', `${count} entries`);
  const directory = view.getUint32(end + 16, true);
  if (directory + view.getUint32(end + 12, true) > end) throw new XlsxError('truncated', 'zip directory');
  const most = Math.min(limits.inflatedBytes, limits.unquestionedBytes + limits.ratio * bytes.length);
  let at = directory;
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    checkEntry(entry, view);
    total += entry.size;
    if (!(total <= most)) throw new XlsxError('tooLarge', entry.name);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw new XlsxError('damaged', entry.name);
    names.add(key);
    entries.push(entry);
  }
  checkOverlaps(entries, directory, bytes.length);
  return entries;
};

/** The bytes of an entry as they lie in the file, still deflated. @throws XlsxError truncated */
export const compressedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = viewOf(bytes);
  const start =
    entry.headerOffset +
    LOCAL_LENGTH +
    view.getUint16(entry.headerOffset + 26, true) +
    view.getUint16(entry.headerOffset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new XlsxError('truncated', entry.name);
  return bytes.subarray(start, start + entry.compressedSize);
};
