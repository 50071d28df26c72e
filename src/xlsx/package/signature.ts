import { XlsxError } from '../document';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

const contains = (bytes: Uint8Array, wanted: Uint8Array): boolean => {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

/**
 * Refuses OLE compound files: `.xls`, and workbooks with a password to open, whose package is a stream of one ([MS-OFFCRYPTO] §1.3.2).
 * @throws XlsxError oldFormat, encrypted
 */
export const refuseCompoundFile = (bytes: Uint8Array): void => {
  if (!compoundFile.every((byte, index) => bytes[index] === byte)) return;
  if (contains(bytes, utf16('EncryptedPackage'))) throw new XlsxError('encrypted', 'EncryptedPackage');
  throw new XlsxError('oldFormat', 'compound file');
};
