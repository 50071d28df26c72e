import { type StoredValue, XlsxError } from '../document';
import { decodeCellText, decodeContent, type Span, type XmlPart, XmlScanner } from '../xml';
import { serialOfIsoDate } from './isoDate';
import { type SharedStrings, stringItemText } from './sharedStrings';

/** A cell's `f` element. */
export interface StoredFormula extends Span {
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Without `=`; empty for the followers of a shared formula. */
  readonly text: string;
  /** The cells of an array or data table, or those that share the formula. */
  readonly ref: string | undefined;
  readonly group: string | undefined;
}

/** A cell's `c` element taken apart, its value not yet decoded. */
export interface StoredCell extends Span {
  /** ST_CellType; `n` where absent. */
  readonly type: string;
  readonly style: number;
  readonly nameEnd: number;
  readonly openEnd: number;
  readonly formula?: StoredFormula;
  /** The `v` or `is` element, and what is in it. */
  readonly result?: Span & { readonly openEnd: number; readonly closeStart: number };
}

const formulaKind = (type: string | undefined): StoredFormula['kind'] =>
  type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal';

const readFormula = (scanner: XmlScanner): StoredFormula => {
  const { start, end, part } = scanner;
  const attributes = { kind: formulaKind(scanner.attribute('t')), ref: scanner.attribute('ref'), group: scanner.attribute('si') };
  const text = decodeContent(part.xml.slice(end, scanner.skipElement()), part.name);
  return { ...attributes, text, start, end: scanner.end };
};

/** Takes apart the `c` element at a place of a worksheet. @throws XlsxError damaged */
export const readCell = (part: XmlPart, prefix: string, from: number, to: number): StoredCell => {
  const scanner = new XmlScanner(part, from, to);
  scanner.next();
  const { start, nameEnd, end: openEnd } = scanner;
  const type = scanner.attribute('t') ?? 'n';
  const style = Number(scanner.attribute('s') ?? 0);
  let formula: StoredFormula | undefined;
  let result: StoredCell['result'];
  while (scanner.next() && scanner.depth >= 1) {
    const { name, start: childStart, end: childOpenEnd } = scanner;
    if (name === `${prefix}f`) {
      formula = readFormula(scanner);
      continue;
    }
    const closeStart = scanner.skipElement();
    if (name !== `${prefix}${type === 'inlineStr' ? 'is' : 'v'}`) continue;
    result = { start: childStart, openEnd: childOpenEnd, closeStart, end: scanner.end };
  }
  const cell = { start, nameEnd, openEnd, end: to, type, style: Number.isInteger(style) ? style : 0 };
  return { ...cell, ...(formula && { formula }), ...(result && { result }) };
};

export interface ValueContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
}

/** The value of a cell. @throws XlsxError damaged for a number that is none */
export const cellValue = (part: XmlPart, { type, result }: StoredCell, context: ValueContext): StoredValue =>
  result ? valueWithin(part, type, result.openEnd, result.closeStart, context) : null;

/** The value that stands between two places: what is in a cell's `v` or `is`. @throws XlsxError damaged for a number that is none */
export const valueWithin = (part: XmlPart, type: string, from: number, to: number, context: ValueContext): StoredValue => {
  if (from === to) return type === 'inlineStr' ? '' : null;
  if (type === 'inlineStr') return stringItemText(part, from, to);
  const text = decodeContent(part.xml.slice(from, to), part.name);
  if (type === 'str') return decodeCellText(text);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type === 's') return context.strings.at(Number(trimmed));
  if (type === 'b') return trimmed === '1' || trimmed === 'true';
  if (type === 'e') return { error: trimmed };
  const number = type === 'd' ? serialOfIsoDate(trimmed, context.date1904) : Number(trimmed);
  if (number === undefined || !Number.isFinite(number)) throw new XlsxError('damaged', part.name);
  return number;
};
