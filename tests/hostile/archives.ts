import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/zip/checksum';

/** An entry of a zip file, with what its headers say; what is not said is the truth. */
export interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
  /** The content deflated, where it was made before. */
  readonly deflated?: Uint8Array;
  readonly said?: Partial<Said>;
  /** The extra field of the directory. */
  readonly extra?: Uint8Array;
}

interface Said {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const headerOf = (signature: number, length: number, entry: Entry, said: Said): Buffer => {
  const name = Buffer.from(entry.name);
  const central = signature === 0x02014b50;
  const extra = central ? Buffer.from(entry.extra ?? []) : Buffer.alloc(0);
  const header = Buffer.alloc(length);
  header.writeUInt32LE(signature, 0);
  const at = central ? 6 : 4;
  header.writeUInt16LE(45, at);
  header.writeUInt16LE(said.flags, at + 2);
  header.writeUInt16LE(said.method, at + 4);
  header.writeUInt32LE(said.crc, at + 10);
  header.writeUInt32LE(said.compressedSize, at + 14);
  header.writeUInt32LE(said.size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
  header.writeUInt16LE(extra.length, at + 24);
  if (central) header.writeUInt32LE(said.offset, 42);
  return Buffer.concat([header, name, extra]);
};

/** A zip file of these entries; `count` is what its end says of their number. */
export const archive = (entries: readonly Entry[], count = entries.length): Uint8Array => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const deflated = entry.deflated ?? deflateRawSync(entry.content);
    const truth: Said = { flags: 0x800, method: 8, crc: entry.said?.crc ?? crc32(entry.content), compressedSize: deflated.length, size: entry.content.length, offset };
    const said = { ...truth, ...entry.said };
    const local = headerOf(0x04034b50, 30, entry, said);
    directory.push(headerOf(0x02014b50, 46, entry, said));
    pieces.push(local, Buffer.from(deflated));
    offset += local.length + deflated.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
};

/** The extra field by which sizes of 4 GiB and more are told (APPNOTE 4.5.3). */
export const zip64 = (...numbers: readonly bigint[]): Uint8Array => {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, index) => field.writeBigUInt64LE(number, 4 + 8 * index));
  return field;
};
