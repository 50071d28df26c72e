import { text } from '../../authoring';
import { brief } from '../problem';
import { FormulaError } from './formulaError';

/** A piece of a formula, and where it starts: the first character is at 0. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** What people type in place of the plain signs: mathematical ones, and those of a Chinese keyboard. */
const plainSigns: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['＊', '*'],
  ['÷', '/'],
  ['／', '/'],
  ['−', '-'],
  ['－', '-'],
  ['＋', '+'],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['＝', '='],
  ['＞', '>'],
  ['＜', '<'],
  ['≥', '>='],
  ['≤', '<='],
]);

const signs = new Set(['+', '-', '*', '/', '(', ')', ',', '=', '>', '<']);
const letter = /^[\p{L}\p{N}_.]$/u;
const space = /^\s$/u;
const digit = /^[0-9]$/;

/**
 * The pieces of a formula, the end among them. Looks at every character once.
 * @throws FormulaError at a character that has no place in a formula
 */
export const tokensOf = (formula: string): readonly Token[] => {
  const characters = [...formula];
  const tokens: Token[] = [];
  let at = 0;
  while (at < characters.length) {
    const character = characters[at] ?? '';
    if (space.test(character)) {
      at += 1;
      continue;
    }
    const token = letter.test(character) ? wordAt(characters, at) : signAt(characters, at);
    tokens.push(token.token);
    at = token.end;
  }
  return [...tokens, { kind: 'end', text: '', at: characters.length }];
};

interface Read {
  readonly token: Token;
  readonly end: number;
}

/** Letters, digits, dots and underscores as far as they go: a number where they are digits with at most one dot among them. */
const wordAt = (characters: readonly string[], at: number): Read => {
  let end = at;
  while (end < characters.length && letter.test(characters[end] ?? '')) end += 1;
  const run = characters.slice(at, end);
  const dots = run.filter((each) => each === '.').length;
  const numeric = run.every((each) => each === '.' || digit.test(each));
  const [first, last] = [run[0], run.at(-1)];
  if (numeric && (dots > 1 || first === '.' || last === '.')) throw new FormulaError(at, text('数字写法有误', 'not a number as it should be written'));
  return { token: { kind: numeric ? 'number' : 'name', text: run.join(''), at }, end };
};

const signAt = (characters: readonly string[], at: number): Read => {
  const character = characters[at] ?? '';
  const sign = plainSigns.get(character) ?? character;
  if ((sign === '>' || sign === '<') && (plainSigns.get(characters[at + 1] ?? '') ?? characters[at + 1]) === '=') {
    return { token: { kind: 'sign', text: `${sign}=`, at }, end: at + 2 };
  }
  if (sign !== '>=' && sign !== '<=' && !signs.has(sign)) {
    throw new FormulaError(at, text(`公式中不能有字符 ${brief(character)}`, `${brief(character)} has no place in a formula`));
  }
  return { token: { kind: 'sign', text: sign, at }, end: at + 1 };
};
