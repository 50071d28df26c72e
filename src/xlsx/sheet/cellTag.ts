import { columnLimit } from '../address';

/** ST_CellType as far as cells are read by it. */
export const cellTypes = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const;

/** Written in a way that only the thorough reader takes apart. */
export const UNPLAIN = -1;

const NUMBER = 0;
const SPACE = 32;
const QUOTE = 34;
const EQUALS = 61;
const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Longer numbers are left to the thorough reader. */
const MOST_DIGITS = 7;

/** Reads the opening tag of a `c` that is written as everybody writes it: `r`, `s` and `t`, one blank before each, plain values in double quotes. */
export class CellTag {
  /** The column that `r` names; -1 without `r`. */
  column = -1;
  style = 0;
  /** The place in `cellTypes`. */
  type = NUMBER;

  /** `false` where the tag is written in another way, or names another row. @param row counts from 0 */
  read(xml: string, nameEnd: number, end: number, row: number): boolean {
    this.column = -1;
    this.style = 0;
    this.type = NUMBER;
    let seen = 0;
    let at = nameEnd;
    while (xml.charCodeAt(at) === SPACE) {
      const name = xml.charCodeAt(at + 1);
      const start = at + 4;
      if (xml.charCodeAt(at + 2) !== EQUALS || xml.charCodeAt(at + 3) !== QUOTE) return false;
      const close = xml.indexOf('"', start);
      if (close < 0 || close >= end) return false;
      const bit = name === LETTER_R ? 1 : name === LETTER_S ? 2 : name === LETTER_T ? 4 : 0;
      if (bit === 0 || (seen & bit) !== 0 || !this.take(xml, name, start, close, row)) return false;
      seen |= bit;
      at = close + 1;
    }
    return at === end - 1 || at === end - 2;
  }

  private take(xml: string, name: number, start: number, close: number, row: number): boolean {
    if (name === LETTER_R) return this.takeReference(xml, start, close, row);
    if (name === LETTER_S) {
      this.style = digits(xml, start, close);
      return this.style !== UNPLAIN;
    }
    this.type = cellTypes.findIndex((type) => close - start === type.length && xml.startsWith(type, start));
    return this.type !== UNPLAIN;
  }

  private takeReference(xml: string, start: number, close: number, row: number): boolean {
    let column = 0;
    let at = start;
    for (let code = xml.charCodeAt(at); code >= LETTER_A && code <= LETTER_Z && at < start + 3; code = xml.charCodeAt(++at)) column = column * 26 + code - LETTER_A + 1;
    this.column = column - 1;
    return column > 0 && column <= columnLimit && digits(xml, at, close) === row + 1;
  }
}

const digits = (xml: string, start: number, close: number): number => {
  if (start >= close || close - start > MOST_DIGITS) return UNPLAIN;
  let value = 0;
  for (let at = start; at < close; at++) {
    const code = xml.charCodeAt(at);
    if (code < ZERO || code > NINE) return UNPLAIN;
    value = value * 10 + code - ZERO;
  }
  return value;
};
