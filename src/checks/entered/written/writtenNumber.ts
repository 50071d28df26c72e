import { compact, narrow, trimmed, visible } from './plain';

/** A text that begins with a number: what it says, and how it is written. */
export interface WrittenNumber {
  /** Sign, digits and point: `-1234.5`. Absent where the spaces between its digits leave several readings. */
  readonly decimal?: string;
  /** What follows the digits, without spaces: `人`, `%`; `''` where nothing does. */
  readonly suffix: string;
  readonly fullWidth: boolean;
  /** Spaces or characters that do not show, anywhere. */
  readonly spaces: boolean;
  /** Commas between groups of three digits. */
  readonly separators: boolean;
}

/** A sign, digits with what may stand between them, and the rest. */
const parts = /^([+-]?)\s*(\d(?:[\d,.\s]*\d)?|\.\d+)\s*([^\d.,\s].*)?$/su;
const plainDigits = /^(?:\d+(?:\.\d+)?|\.\d+)$/u;
// A group that begins with 0 would be no group: 0,123 is a decimal comma.
const byComma = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const bySpace = /^[1-9]\d{0,2}(?:\s\d{3})+(?:\.\d+)?$/u;
const spacedOut = /^\d[\d\s]*(?:\.[\d\s]+)?$/u;

/** Longer texts are sentences. */
const longest = 60;

/**
 * A number as people write it: in full width, with spaces, in groups of three, with its unit.
 * @returns `undefined` where the text is no number, or where its commas and points leave several readings (`1,23`, `0,5`)
 */
export const readWritten = (text: string): WrittenNumber | undefined => {
  if (text.length > longest) return undefined;
  const narrowed = narrow(text);
  const shown = trimmed(visible(narrowed));
  // Excel hides an apostrophe that marks a text; other programs let it stand.
  const match = parts.exec(shown.startsWith("'") ? shown.slice(1) : shown);
  if (!match) return undefined;
  const [, sign = '', digits = '', rest = ''] = match;
  const separators = byComma.test(digits);
  const readable = separators || bySpace.test(digits) || plainDigits.test(digits);
  if (!readable && !spacedOut.test(digits)) return undefined;
  return {
    ...(readable && { decimal: `${sign}${leadingZero(digits.replace(/[,\s]/gu, ''))}` }),
    suffix: compact(rest),
    fullWidth: narrowed !== text,
    spaces: compact(narrowed) !== narrowed,
    separators,
  };
};

const leadingZero = (digits: string): string => (digits.startsWith('.') ? `0${digits}` : digits);
