import type { Compression } from './compression';
import { compressedBytes, defaultLimits, type ZipEntry } from './directory';

type Header = Omit<ZipEntry, 'name' | 'headerOffset'>;

interface Written {
  readonly header: Header;
  readonly content: Uint8Array;
  /** Of an entry that is new here: what its content stands for. */
  readonly plain?: Uint8Array;
}

const VERSION_NEEDED = 20;
const SIZES_FOLLOW = 8;
const UTF8_NAME = 0x800;
/** 1980-01-01, the earliest day that MS-DOS knows, for entries in files that have none to copy from. */
const EARLIEST = 0x00210000;

const localHeader = (header: Header): Uint8Array => {
  const bytes = new Uint8Array(30 + header.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION_NEEDED, true);
  view.setUint16(6, header.flags, true);
  view.setUint16(8, header.method, true);
  view.setUint32(10, header.time, true);
  view.setUint32(14, header.crc, true);
  view.setUint32(18, header.compressedSize, true);
  view.setUint32(22, header.size, true);
  view.setUint16(26, header.nameBytes.length, true);
  bytes.set(header.nameBytes, 30);
  return bytes;
};

const centralHeader = (header: Header, offset: number): Uint8Array => {
  const bytes = new Uint8Array(46 + header.nameBytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, header.madeBy, true);
  bytes.set(localHeader(header).subarray(4, 28), 6);
  view.setUint16(36, header.internalAttributes, true);
  view.setUint32(38, header.externalAttributes, true);
  view.setUint32(42, offset, true);
  bytes.set(header.nameBytes, 46);
  return bytes;
};

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
};

const deflated = (name: string, content: Uint8Array, like: Partial<Header>, { deflate, crc32 }: Compression): Written => {
  const compressed = deflate(content);
  const header: Header = {
    nameBytes: like.nameBytes ?? new TextEncoder().encode(name),
    madeBy: like.madeBy ?? VERSION_NEEDED,
    flags: (like.flags ?? UTF8_NAME) & UTF8_NAME,
    method: 8,
    time: like.time ?? EARLIEST,
    crc: crc32(content),
    compressedSize: compressed.length,
    size: content.length,
    internalAttributes: like.internalAttributes ?? 0,
    externalAttributes: like.externalAttributes ?? 0,
  };
  return { header, content: compressed, plain: content };
};

const concatenated = (pieces: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

const assembled = (entries: readonly Written[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { header, content } of entries) {
    const local = localHeader(header);
    directory.push(centralHeader(header, offset));
    pieces.push(local, content);
    offset += local.length + content.length;
  }
  const size = directory.reduce((length, piece) => length + piece.length, 0);
  return concatenated([...pieces, ...directory, endRecord(entries.length, size, offset)]);
};

const stored = ({ header, content, plain = content }: Written): Written => ({ header: { ...header, method: 0, compressedSize: plain.length }, content: plain });

/**
 * What packs so tightly that readers would take the file for a bomb, ours among them, goes in unpacked: the smallest new entry
 * that is enough, or the largest and then another.
 */
const credible = (entries: readonly Written[]): readonly Written[] => {
  const sum = (of: (entry: Written) => number): number => entries.reduce((all, entry) => all + of(entry), 0);
  const missing = (sum(({ header }) => header.size) - defaultLimits.unquestionedBytes) / defaultLimits.ratio - sum(({ content }) => content.length);
  if (missing <= 0) return entries;
  const gain = ({ content, plain = content }: Written): number => plain.length - content.length;
  const candidates = entries.filter((entry) => gain(entry) > 0).sort((one, other) => gain(one) - gain(other));
  const chosen = candidates.find((entry) => gain(entry) >= missing) ?? candidates.at(-1);
  return chosen === undefined ? entries : credible(entries.map((entry) => (entry === chosen ? stored(entry) : entry)));
};

/**
 * The zip file with some entries changed: the others keep order, times and compressed bytes, new ones come last.
 * @param changes new content by name; `null` leaves an entry out
 */
export const rewriteZip = (
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  changes: ReadonlyMap<string, Uint8Array | null>,
  compression: Compression,
): Uint8Array => {
  const written: Written[] = [];
  const known = new Set<string>();
  for (const entry of entries) {
    known.add(entry.name);
    const change = changes.get(entry.name);
    if (change === null) continue;
    if (change) written.push(deflated(entry.name, change, entry, compression));
    else written.push({ header: { ...entry, flags: entry.flags & ~SIZES_FOLLOW }, content: compressedBytes(bytes, entry) });
  }
  const time = entries[0]?.time ?? EARLIEST;
  for (const [name, content] of changes) {
    if (content && !known.has(name)) written.push(deflated(name, content, { time }, compression));
  }
  return assembled(credible(written));
};
