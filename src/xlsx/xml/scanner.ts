import { XlsxError } from '../document';
import { decodeAttribute } from './text';

/** A part of the package as text. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
}

export type TagKind = 'open' | 'close' | 'empty';

/** Deeper than any workbook nests; keeps readers that recurse from running out of stack. */
const DEEPEST = 250;

const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const LESS = 60;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
/** `NaN`, behind the end of the text, ends a name too. */
const endsName = (code: number): boolean =>
  !(code > GREATER) && (code === GREATER || code === SLASH || code === EQUALS || code === LESS || isSpace(code) || Number.isNaN(code));

/**
 * Goes from tag to tag and knows where each one stands, for patching. Checks what a reader relies on: tags closed
 * in order, attributes quoted. A DOCTYPE is refused, so that no entity can be declared.
 */
export class XmlScanner {
  kind: TagKind = 'open';
  name = '';
  /** The tag's span, `<` and `>` included. */
  start = 0;
  end = 0;
  /** Where the tag's name ends and its attributes begin. */
  nameEnd = 0;
  private readonly open: string[] = [];

  constructor(
    readonly part: XmlPart,
    private position = 0,
    private readonly limit = part.xml.length,
  ) {}

  /** How many elements are open after the current tag. */
  get depth(): number {
    return this.open.length;
  }

  /** Moves to the next tag; `false` behind the last one. @throws XlsxError damaged */
  next(): boolean {
    const { xml } = this.part;
    for (;;) {
      const at = xml.indexOf('<', this.position);
      if (at < 0 || at >= this.limit) {
        if (this.open.length > 0) throw this.damaged();
        return false;
      }
      const second = xml.charCodeAt(at + 1);
      if (second === 33) this.skip(at, xml.startsWith('<!--', at) ? '-->' : this.cdataEnd(at));
      else if (second === 63) this.skip(at, '?>');
      else {
        this.start = at;
        if (second === SLASH) this.readClose();
        else this.readOpen();
        this.position = this.end;
        return true;
      }
    }
  }

  /** Moves to the end of the element whose opening tag is current. Gives the place where its content ends. */
  skipElement(): number {
    if (this.kind === 'empty') return this.end;
    const outside = this.open.length - 1;
    while (this.open.length > outside) if (!this.next()) throw this.damaged();
    return this.start;
  }

  attribute(name: string): string | undefined {
    const span = attributeSpan(this.part.xml, this.nameEnd, this.end, name);
    return span && decodeAttribute(this.part.xml.slice(span.start, span.end), this.part.name);
  }

  damaged(): XlsxError {
    return new XlsxError('damaged', this.part.name);
  }

  private cdataEnd(at: number): string {
    if (!this.part.xml.startsWith('<![CDATA[', at)) throw this.damaged();
    return ']]>';
  }

  private skip(at: number, ending: string): void {
    const end = this.part.xml.indexOf(ending, at + 2);
    if (end < 0) throw this.damaged();
    this.position = end + ending.length;
  }

  private readClose(): void {
    const { xml } = this.part;
    const end = xml.indexOf('>', this.start);
    if (end < 0) throw this.damaged();
    const name = xml.slice(this.start + 2, end).trimEnd();
    if (this.open.pop() !== name) throw this.damaged();
    this.kind = 'close';
    this.name = name;
    this.nameEnd = end;
    this.end = end + 1;
  }

  private readOpen(): void {
    const { xml } = this.part;
    let at = this.start + 1;
    while (!endsName(xml.charCodeAt(at))) at++;
    if (at === this.start + 1) throw this.damaged();
    this.name = xml.slice(this.start + 1, at);
    this.nameEnd = at;
    for (;;) {
      while (isSpace(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH && xml.charCodeAt(at + 1) === GREATER) break;
      at = this.attributeEnd(at);
    }
    this.kind = xml.charCodeAt(at) === SLASH ? 'empty' : 'open';
    this.end = at + (this.kind === 'empty' ? 2 : 1);
    if (this.kind === 'open' && this.open.push(this.name) > DEEPEST) throw this.damaged();
  }

  private attributeEnd(from: number): number {
    const { xml } = this.part;
    let at = from;
    while (!endsName(xml.charCodeAt(at))) at++;
    if (at === from || !isSpace(xml.charCodeAt(from - 1))) throw this.damaged();
    while (isSpace(xml.charCodeAt(at))) at++;
    if (xml.charCodeAt(at) !== EQUALS) throw this.damaged();
    at++;
    while (isSpace(xml.charCodeAt(at))) at++;
    const quote = xml.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.damaged();
    const end = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (end < 0 || xml.slice(at + 1, end).includes('<')) throw this.damaged();
    return end + 1;
  }
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the value of an attribute stands in a tag that the scanner has passed, without its quotes. */
export const attributeSpan = (xml: string, nameEnd: number, tagEnd: number, name: string): Span | undefined => {
  let at = nameEnd;
  while (at < tagEnd) {
    while (isSpace(xml.charCodeAt(at))) at++;
    const from = at;
    while (!endsName(xml.charCodeAt(at))) at++;
    if (at === from) return undefined;
    const found = at - from === name.length && xml.startsWith(name, from);
    while (xml.charCodeAt(at) !== DOUBLE_QUOTE && xml.charCodeAt(at) !== SINGLE_QUOTE) at++;
    const start = at + 1;
    const end = xml.indexOf(xml.charAt(at), start);
    if (found) return { start, end };
    at = end + 1;
  }
  return undefined;
};
