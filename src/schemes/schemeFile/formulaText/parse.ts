import type { Basis, Operand, Text } from '../../../core';
import { text } from '../../authoring';
import { brief } from '../problem';
import { functionNames, ofOne, ofSeveral, relations, type Condition } from './calls';
import { productOf, sumOf } from './chains';
import { FormulaError } from './formulaError';
import { tokensOf, type Token } from './tokens';

/** Brackets, functions and signs within each other. */
export const deepest = 50;
/** Characters of a formula. */
export const longest = 2_000;
const mostDigits = 30;
const mostPlaces = 10;

/** What a name stands for; throws FormulaError where it stands for nothing. */
export type Meaning = (name: string, at: number) => Operand;

/**
 * The calculation that a formula says. The text is read piece by piece, never executed.
 * @throws FormulaError at the place where it makes no sense
 */
export const parseFormula = (formula: string, basis: Basis, meaning: Meaning): Operand => {
  if (formula.length > longest) throw new FormulaError(longest, text(`公式超过 ${longest} 个字符`, `the formula is longer than ${longest} characters`));
  return new Parser(tokensOf(formula), basis, meaning).parse();
};

class Parser {
  private readonly tokens: readonly Token[];
  private readonly basis: Basis;
  private readonly meaning: Meaning;
  private next = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], basis: Basis, meaning: Meaning) {
    this.tokens = tokens;
    this.basis = basis;
    this.meaning = meaning;
  }

  parse(): Operand {
    const whole = this.sum();
    const { kind } = this.token();
    return kind === 'end' ? whole : this.fail(kind === 'sign' ? unexpected(this.token()) : operatorDue);
  }

  private sum(): Operand {
    const [added, subtracted] = this.chain('+', '-', () => this.product());
    return sumOf(added, subtracted);
  }

  private product(): Operand {
    const [factors, divisors] = this.chain('*', '/', () => this.signed());
    return productOf(factors, divisors);
  }

  private chain(plus: string, minus: string, link: () => Operand): readonly [readonly Operand[], readonly Operand[]] {
    const forward: Operand[] = [link()];
    const backward: Operand[] = [];
    for (;;) {
      if (this.take(plus)) forward.push(link());
      else if (this.take(minus)) backward.push(link());
      else return [forward, backward];
    }
  }

  private signed(): Operand {
    if (this.take('+')) return this.deeper(() => this.signed());
    if (!this.take('-')) return this.single();
    const { kind, text: digits } = this.token();
    if (kind === 'number') {
      this.number();
      return this.constant(`-${digits}`);
    }
    return { kind: 'difference', from: this.constant('0'), subtract: this.deeper(() => this.signed()) };
  }

  private single(): Operand {
    const token = this.token();
    if (token.kind === 'number') return this.constant(this.number());
    if (token.kind === 'name') {
      this.next += 1;
      return this.take('(') ? this.deeper(() => this.call(token)) : this.meaning(token.text, token.at);
    }
    if (!this.take('(')) return this.fail(token.kind === 'end' ? endsEarly : unexpected(token));
    const within = this.deeper(() => this.sum());
    this.expect(')');
    return within;
  }

  private call({ text: name, at }: Token): Operand {
    const called = name.toLowerCase();
    const [several, one] = [ofSeveral.get(called), ofOne.get(called)];
    if (several !== undefined) return this.closed({ kind: several, of: this.list() });
    if (one !== undefined) return this.closed({ kind: one, of: this.sum() });
    if (called === 'round') return this.closed(this.rounded());
    if (called === 'if') return this.closed(this.choice());
    throw new FormulaError(at, unknownFunction(name));
  }

  private list(): readonly Operand[] {
    const values = [this.sum()];
    while (this.take(',')) values.push(this.sum());
    return values;
  }

  private rounded(): Operand {
    const of = this.sum();
    this.expect(',');
    const { kind, text: digits } = this.token();
    if (kind !== 'number' || digits.includes('.') || Number(digits) > mostPlaces) return this.fail(placesDue);
    this.next += 1;
    return { kind: 'round', of, places: Number(digits) };
  }

  private choice(): Operand {
    const condition = this.condition();
    this.expect(',');
    const then = this.sum();
    this.expect(',');
    return { kind: 'if', ...condition, then, else: this.sum() };
  }

  private condition(): Condition {
    const left = this.sum();
    const relation = relations.get(this.token().text);
    if (relation === undefined) return this.fail(relationDue);
    this.next += 1;
    return { left, relation, right: this.sum() };
  }

  private closed(operand: Operand): Operand {
    this.expect(')');
    return operand;
  }

  private number(): string {
    const { text: digits } = this.token();
    if (digits.split('.').some((part) => part.length > mostDigits)) this.fail(tooManyDigits);
    this.next += 1;
    return digits;
  }

  private constant(value: string): Operand {
    return { kind: 'constant', value: { value, basis: this.basis } };
  }

  private deeper(read: () => Operand): Operand {
    this.depth += 1;
    if (this.depth > deepest) this.fail(tooDeep);
    const operand = read();
    this.depth -= 1;
    return operand;
  }

  private token(): Token {
    const token = this.tokens[this.next];
    if (token === undefined) throw new RangeError('read beyond the end of a formula');
    return token;
  }

  private take(sign: string): boolean {
    const { kind, text: found } = this.token();
    if (kind !== 'sign' || found !== sign) return false;
    this.next += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) this.fail(text(`此处应为 ${sign}`, `${sign} belongs here`));
  }

  private fail(message: Text): never {
    throw new FormulaError(this.token().at, message);
  }
}

const unexpected = ({ text: sign }: Token): Text => text(`此处不应有 ${sign}`, `${sign} has no place here`);
const unknownFunction = (name: string): Text =>
  text(`没有函数 ${brief(name)}；可用：${functionNames.join(', ')}`, `there is no function ${brief(name)}; there are: ${functionNames.join(', ')}`);
const operatorDue = text('此处应为运算符', 'an operator such as + or * belongs here');
const endsEarly = text('公式不完整', 'the formula ends too early');
const placesDue = text(`此处应为小数位数，0 至 ${mostPlaces}`, `a number of places from 0 to ${mostPlaces} belongs here`);
const relationDue = text('此处应为比较：>= > <= < =', 'a comparison belongs here: >= > <= < =');
const tooManyDigits = text('数字位数过多', 'too many digits');
const tooDeep = text(`嵌套超过 ${deepest} 层`, `nested deeper than ${deepest} levels`);
