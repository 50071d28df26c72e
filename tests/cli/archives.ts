import { strToU8, zipSync } from 'fflate';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The beginning of an OLE compound file, with the name of one stream where its directory would be. */
export const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set(signature);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
};

const endLength = 22;
const nameOffset = 46;

/** A few dozen kilobytes whose directory names the same 64 MB ten times over. */
export const bomb = (): Uint8Array => {
  const zip = Buffer.from(zipSync({ '0': new Uint8Array(64 * 1024 * 1024) }));
  const end = zip.subarray(zip.length - endLength);
  const directory = end.readUInt32LE(16);
  const entry = zip.subarray(directory, zip.length - endLength);
  const copies = Array.from({ length: 10 }, (_, index) => {
    const copy = Buffer.from(entry);
    copy.write(String(index), nameOffset);
    return copy;
  });
  const newEnd = Buffer.from(end);
  newEnd.writeUInt16LE(copies.length, 8);
  newEnd.writeUInt16LE(copies.length, 10);
  newEnd.writeUInt32LE(entry.length * copies.length, 12);
  return Buffer.concat([zip.subarray(0, directory), ...copies, newEnd]);
};

/** The zip file with the size of one entry said to be another, in its directory and before the entry itself. */
export const lyingAbout = (bytes: Uint8Array, part: string, size: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  for (const [header, name, at] of [
    [0x04034b50, 30, 22],
    [0x02014b50, nameOffset, 24],
  ] as const) {
    const mark = Buffer.alloc(4);
    mark.writeUInt32LE(header);
    for (let found = copy.indexOf(mark); found >= 0; found = copy.indexOf(mark, found + 1)) {
      if (copy.subarray(found + name, found + name + part.length).toString() === part) copy.writeUInt32LE(size, found + at);
    }
  }
  return copy;
};

/** A package whose main part is a text document. */
export const textDocument = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
  });
