import { parseArea, splitSheet } from '../cells/address';
import { FormulaError, tokensOf, type Token } from './tokens';
import type { Area } from '../../xlsx/document';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula, read. */
export type Node =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'cells'; readonly sheet: string | undefined; readonly area: Area }
  /** `Table[…]`, as written; `table` is empty for a reference within the table itself. */
  | { readonly kind: 'structured'; readonly table: string; readonly inside: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%' | '@'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  /** Left out, as in `IF(a,,b)`. */
  | { readonly kind: 'missing' }
  /** An array constant such as `{"P1","P2"}`, row by row. */
  | { readonly kind: 'array'; readonly rows: readonly (readonly Constant[])[] };

type Constant = number | string | boolean | { readonly error: string };

/** Operators from loose to tight ("Calculation operators and precedence in Excel"). */
const levels: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Reads a formula with or without its leading `=`. @throws FormulaError */
export const parseFormula = (formula: string): Node => {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const cursor = cursorOver(text);
  const node = expression(cursor, 0);
  if (cursor.peek() !== undefined) throw new FormulaError(formula);
  return node;
};

interface Cursor {
  peek(): Token | undefined;
  take(): Token;
  takeOperator(...operators: readonly string[]): string | undefined;
  expect(operator: string): void;
}

const cursorOver = (text: string): Cursor => {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const take = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw new FormulaError(text);
    at += 1;
    return token;
  };
  const takeOperator = (...operators: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return undefined;
    at += 1;
    return token.text;
  };
  const expect = (operator: string): void => {
    if (takeOperator(operator) === undefined) throw new FormulaError(text);
  };
  return { peek, take, takeOperator, expect };
};

const isBinary = (text: string): text is BinaryOperator => levels.some((level) => level.includes(text));

const expression = (cursor: Cursor, level: number): Node => {
  const operators = levels[level];
  if (operators === undefined) return unary(cursor);
  let left = expression(cursor, level + 1);
  for (;;) {
    const operator = cursor.takeOperator(...operators);
    if (operator === undefined || !isBinary(operator)) return left;
    left = { kind: 'binary', operator, left, right: expression(cursor, level + 1) };
  }
};

const unary = (cursor: Cursor): Node => {
  const sign = cursor.takeOperator('-', '+', '@');
  if (sign === '-' || sign === '+' || sign === '@') return { kind: 'unary', operator: sign, operand: unary(cursor) };
  let node = primary(cursor);
  while (cursor.takeOperator('%') !== undefined) node = { kind: 'unary', operator: '%', operand: node };
  return node;
};

const primary = (cursor: Cursor): Node => {
  if (cursor.takeOperator('(') !== undefined) {
    const inner = expression(cursor, 0);
    cursor.expect(')');
    return inner;
  }
  const token = cursor.take();
  switch (token.kind) {
    case 'number':
      return { kind: 'constant', value: Number(token.text) };
    case 'text':
      return { kind: 'constant', value: unquoted(token.text) };
    case 'error':
      return { kind: 'error', error: /#[^!?]+[!?]?/u.exec(token.text)?.[0] ?? token.text };
    case 'array':
      return { kind: 'array', rows: arrayRows(token.text) };
    case 'reference':
      return reference(token.text);
    case 'structured':
      return { kind: 'structured', table: token.text.slice(0, token.text.indexOf('[')), inside: token.text.slice(token.text.indexOf('[') + 1, -1) };
    case 'name':
      return named(token.text);
    case 'function':
      return call(token.text, cursor);
    case 'operator':
      throw new FormulaError(token.text);
  }
};

/** `,` goes to the next column, `;` to the next row; only constants stand in it ("Guidelines and examples of array formulas"). */
const arrayRows = (text: string): readonly (readonly Constant[])[] => {
  const rows: Constant[][] = [[]];
  let sign = 1;
  for (const token of tokensOf(text.slice(1, -1))) {
    if (token.text === ';') rows.push([]);
    else if (token.text === '-') sign = -1;
    else if (token.text !== ',' && token.text !== '+') {
      rows.at(-1)?.push(constant(token, sign, text));
      sign = 1;
    }
  }
  return rows;
};

const constant = (token: Token, sign: number, text: string): Constant => {
  if (token.kind === 'number') return sign * Number(token.text);
  if (token.kind === 'text') return unquoted(token.text);
  if (token.kind === 'error') return { error: token.text };
  const upper = token.text.toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') throw new FormulaError(text);
  return upper === 'TRUE';
};

const unquoted = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

const reference = (text: string): Node => {
  const { sheet, rest } = splitSheet(text);
  const area = parseArea(rest);
  return area === undefined ? { kind: 'name', name: text } : { kind: 'cells', sheet, area };
};

const named = (text: string): Node => {
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? { kind: 'constant', value: upper === 'TRUE' } : { kind: 'name', name: text };
};

const call = (name: string, cursor: Cursor): Node => {
  cursor.expect('(');
  const args: Node[] = [];
  if (cursor.takeOperator(')') === undefined) {
    do args.push(argument(cursor));
    while (cursor.takeOperator(',') !== undefined);
    cursor.expect(')');
  }
  return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\./, ''), args };
};

const argument = (cursor: Cursor): Node => {
  const next = cursor.peek();
  return next?.kind === 'operator' && (next.text === ',' || next.text === ')') ? { kind: 'missing' } : expression(cursor, 0);
};
