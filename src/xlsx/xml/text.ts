import { XlsxError } from '../document';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const character = (reference: string, part: string): string => {
  const known = named.get(reference);
  if (known !== undefined) return known;
  const digits = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(reference);
  const code = digits?.[1] === undefined ? Number(digits?.[2]) : Number.parseInt(digits[1], 16);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw new XlsxError('damaged', part);
  return String.fromCodePoint(code);
};

/** Entity and character references replaced; only those that XML knows without a DTD. @throws XlsxError damaged */
export const decodeReferences = (text: string, part: string): string => {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_, reference: string, end: string) => {
    if (end === '') throw new XlsxError('damaged', part);
    return character(reference, part);
  });
};

/** An attribute's value as XML 1.0 §3.3.3 normalises it. */
export const decodeAttribute = (raw: string, part: string): string =>
  decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw, part);

/** The characters between two tags: line ends as XML 1.0 §2.11 has them, comments left out, CDATA taken in. */
export const decodeContent = (raw: string, part: string): string => {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('<')) return decodeReferences(text, part);
  return text.replace(/<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|[^<]+/g, (piece, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    return piece.startsWith('<') ? '' : decodeReferences(piece, part);
  });
};

/** A text of the type ST_Xstring: `_xHHHH_` stands for a UTF-16 code unit (ISO/IEC 29500-1 §22.9.2.19). */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
