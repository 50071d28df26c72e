/** A piece of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'reference' | 'structured' | 'name' | 'function' | 'operator' | 'array';
  readonly text: string;
}

/** The formula cannot be read: Excel would not take it. */
export class FormulaError extends Error {
  constructor(formula: string) {
    super(`not a formula: ${formula}`);
    this.name = 'FormulaError';
  }
}

const sheetPrefix = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u.source;
const cells = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const name = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;

const operator: readonly [Token['kind'], RegExp] = ['operator', /<=|>=|<>|[-+*/^&=<>%(),@:;]/uy];

/** Nothing but operators begins with one of these. */
const operatorSigns = new Set('-+*/^&=<>%(),@:;');

const blank = /\s+/uy;

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['array', /\{(?:"(?:[^"]|"")*"|[^{}"])*\}/uy],
  // A reference whose sheet was deleted keeps its cells: `#REF!$A$2`.
  ['error', new RegExp(`#REF!(?:${cells})(?![\\p{L}\\p{N}_.(])`, 'uy')],
  ['error', /#(?:N\/A|DIV\/0!|REF!|NAME\?|NUM!|VALUE!|NULL!)/uy],
  ['reference', new RegExp(`(?:${sheetPrefix})?(?:${cells})(?![\\p{L}\\p{N}_.(])`, 'uy')],
  ['error', new RegExp(`${sheetPrefix}#REF!`, 'uy')],
  ['function', new RegExp(`${name}(?=\\()`, 'uy')],
  ['name', new RegExp(`(?:${sheetPrefix})?${name}`, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  operator,
];

/** Splits a formula without its leading `=`. @throws FormulaError */
export const tokensOf = (formula: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    blank.lastIndex = at;
    if (blank.test(formula)) {
      at = blank.lastIndex;
      continue;
    }
    const token = formula[at] === '[' ? { kind: 'structured' as const, text: bracketed(formula, at) } : tokenAt(formula, at);
    at += token.text.length;
    // `Table[…]`: the name and what follows in brackets are one reference.
    if (token.kind === 'name' && formula[at] === '[') {
      const columns = bracketed(formula, at);
      tokens.push({ kind: 'structured', text: token.text + columns });
      at += columns.length;
    } else tokens.push(token);
  }
  return tokens;
};

const tokenAt = (formula: string, at: number): Token => {
  for (const [kind, pattern] of operatorSigns.has(formula.charAt(at)) ? [operator] : patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found !== null) return { kind, text: found[0] };
  }
  throw new FormulaError(formula);
};

/** The bracketed part that begins at `start`, brackets inside it and `'` escapes included. */
const bracketed = (formula: string, start: number): string => {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(start, at + 1);
    }
  }
  throw new FormulaError(formula);
};
