import { columnLimit, columnNumber, rowLimit } from '../address';
import { readStructured } from './structured';
import type { Corner, Place, ReferenceToken, Token } from './token';

const own: Place = { kind: 'own' };

const placeOf = (quoted: string | undefined, bare: string | undefined): Place => {
  const text = quoted === undefined ? (bare ?? '') : quoted.replace(/''/g, "'");
  const book = /\[([^\]]*)\]/.exec(text);
  // `[0]!` means this workbook: a name behind it is a global one.
  if (book) return book[1] === '0' ? own : { kind: 'external' };
  const [first = '', last = first] = text.split(':');
  return { kind: 'sheets', first, last };
};

const corner = (columnPin: string, column: number, rowPin: string, row: number): Corner => ({
  row,
  rowPinned: rowPin === '$',
  column,
  columnPinned: columnPin === '$',
});

const BEHIND_ADDRESS = '(?![\\p{L}\\p{N}_.\\\\?(\\[!])';
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})';

/** Reads formulas from left to right. The patterns are its own, since a sticky pattern remembers where it stands. */
export class Tokenizer {
  private formula = '';
  private at = 0;
  /** The last `!`: behind it no prefix of a sheet can follow. */
  private lastMark = -1;
  /** Where the letters end among which a prefix was looked for in vain. */
  private noPrefixBefore = 0;
  /** Quotes or brackets that do not close: looked for once, since every search goes to the end of the formula. */
  private quotesOpen = false;
  private bracketsOpen = false;
  private readonly text = /"(?:[^"]|"")*"?/uy;
  private readonly error = /#[A-Za-z/0]+[!?/]?[A-Za-z]*[!?]?/uy;
  private readonly prefix =
    /(?:'((?:[^']|'')+)'|((?:\[[^\]']+\])?[^\s!'"(),;:{}[\]<>=+\-*/&^%@#]*(?::[^\s!'"(),;:{}[\]<>=+\-*/&^%@#]+)?))!/uy;
  private readonly bare = /[^\s!'"(),;:{}[\]<>=+\-*/&^%@#]*/uy;
  private readonly area = new RegExp(`${CELL}(?::${CELL})?${BEHIND_ADDRESS}`, 'uy');
  private readonly columns = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${BEHIND_ADDRESS}`, 'uy');
  private readonly rows = new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${BEHIND_ADDRESS}`, 'uy');
  private readonly number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy;
  private readonly name = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
  /** What begins nothing, as far as it goes. */
  private readonly strange = /[^\p{L}\p{N}_\\\s!'"(),;:{}[\]<>=+\-*/&^%@#$]+/uy;

  /** The parts of a formula (without its `=`); put together, their texts are the formula again. */
  read(formula: string): readonly Token[] {
    this.formula = formula;
    this.at = 0;
    this.lastMark = formula.lastIndexOf('!');
    this.noPrefixBefore = 0;
    this.quotesOpen = false;
    this.bracketsOpen = false;
    const tokens: Token[] = [];
    while (this.at < this.formula.length) tokens.push(this.next());
    return tokens;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.formula);
    if (found) this.at += found[0].length;
    return found ?? undefined;
  }

  private next(): Token {
    const character = this.formula.charAt(this.at);
    if (character === '"') return this.other(this.match(this.text)?.[0] ?? character);
    if (character === '#') return this.literal(this.match(this.error)?.[0]);
    const from = this.at;
    const prefix = this.prefixAt(character);
    if (prefix) return this.placed(from, placeOf(prefix[1], prefix[2]));
    return this.address(from, own) ?? this.word() ?? this.bracket(undefined) ?? this.symbol();
  }

  /** The sheet in front of an address. A search that fails is not made again where it would fail the same way. */
  private prefixAt(character: string): RegExpExecArray | undefined {
    if (this.at > this.lastMark || '()+-*/^&=<>,;{}% \n$:@'.includes(character)) return undefined;
    if (this.at < this.noPrefixBefore || (character === "'" ? this.quotesOpen : character === '[' && this.bracketsOpen)) return undefined;
    const found = this.match(this.prefix);
    if (found) return found;
    if (character === "'") this.quotesOpen = true;
    else if (character !== '[') this.noPrefixBefore = this.endOf(this.bare);
    return undefined;
  }

  private endOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return this.at + (pattern.exec(this.formula)?.[0].length ?? 0);
  }

  private literal(text: string | undefined): Token {
    return text === undefined ? this.symbol() : this.other(text);
  }

  private other(text: string): Token {
    return { kind: 'other', text };
  }

  /** What stands behind `Sheet1!`: an address, a name, or an error value. */
  private placed(from: number, place: Place): Token {
    const address = this.address(from, place);
    if (address) return address;
    const name = this.match(this.name)?.[0] ?? this.match(this.error)?.[0] ?? '';
    return { kind: 'name', text: this.formula.slice(from, this.at), place, name };
  }

  private address(from: number, place: Place): ReferenceToken | undefined {
    const start = this.at;
    const token = this.cells(from, place) ?? this.wholeColumns(from, place) ?? this.wholeRows(from, place);
    if (!token) this.at = start;
    return token;
  }

  private cells(from: number, place: Place): ReferenceToken | undefined {
    const found = this.match(this.area);
    if (!found) return undefined;
    const [, pin1 = '', letters1 = '', rowPin1 = '', row1 = '', pin2, letters2, rowPin2 = '', row2 = ''] = found;
    const column = columnNumber(letters1);
    const lastColumn = letters2 === undefined ? column : columnNumber(letters2);
    const single = letters2 === undefined;
    const lastRow = Number(single ? row1 : row2);
    if (column === undefined || lastColumn === undefined || Math.max(Number(row1), lastRow) > rowLimit) {
      this.at -= found[0].length;
      return undefined;
    }
    const first = corner(pin1, column, rowPin1, Number(row1) - 1);
    const last = single ? first : corner(pin2 ?? '', lastColumn, rowPin2, lastRow - 1);
    const text = this.formula.slice(from, this.at);
    return { kind: 'reference', text, place, shape: single ? 'cell' : 'area', first, last };
  }

  private wholeColumns(from: number, place: Place): ReferenceToken | undefined {
    const found = this.match(this.columns);
    const first = columnNumber(found?.[2] ?? '');
    const last = columnNumber(found?.[4] ?? '');
    if (!found || first === undefined || last === undefined) return undefined;
    return {
      kind: 'reference',
      text: this.formula.slice(from, this.at),
      place,
      shape: 'columns',
      first: corner(found[1] ?? '', first, '$', 0),
      last: corner(found[3] ?? '', last, '$', rowLimit - 1),
    };
  }

  private wholeRows(from: number, place: Place): ReferenceToken | undefined {
    const found = this.match(this.rows);
    const first = Number(found?.[2]);
    const last = Number(found?.[4]);
    if (!found || !(first <= rowLimit && last <= rowLimit)) return undefined;
    return {
      kind: 'reference',
      text: this.formula.slice(from, this.at),
      place,
      shape: 'rows',
      first: corner('$', 0, found[1] ?? '', first - 1),
      last: corner('$', columnLimit - 1, found[3] ?? '', last - 1),
    };
  }

  private word(): Token | undefined {
    const number = this.match(this.number);
    if (number) return this.other(number[0]);
    const name = this.match(this.name)?.[0];
    if (name === undefined) return undefined;
    const following = this.formula.charAt(this.at);
    if (following === '(') return { kind: 'function', text: name, name: name.toUpperCase() };
    if (following === '[') return this.bracket(name) ?? this.other(name);
    return /^(?:TRUE|FALSE)$/i.test(name) ? this.other(name) : { kind: 'name', text: name, place: own, name };
  }

  private bracket(table: string | undefined): Token | undefined {
    if (this.bracketsOpen || this.formula.charAt(this.at) !== '[') return undefined;
    const token = readStructured(this.formula, this.at, table);
    if (token) this.at += token.text.length - (table?.length ?? 0);
    else this.bracketsOpen = true;
    return token;
  }

  private symbol(): Token {
    const strange = this.match(this.strange)?.[0];
    if (strange !== undefined) return this.other(strange);
    const text = String.fromCodePoint(this.formula.codePointAt(this.at) ?? 0);
    this.at += text.length;
    return text === ':' ? { kind: 'range', text } : this.other(text);
  }
}
