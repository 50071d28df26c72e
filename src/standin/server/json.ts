/** What can travel in a message. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJsonArray = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** UTF-8 bytes of a value as it travels, counted without encoding it. */
export const byteLength = (text: string): number => {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    // Four bytes for the two halves of a pair: the second one is counted already.
    if (code >= 0xd800 && code < 0xdc00 && isSecondHalf(text.charCodeAt(at + 1))) at += 1;
  }
  return bytes;
};

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
