import fc from 'fast-check';
import { decimal, divide, evaluate, type Figures, type Fraction, type FigureValue, type Operand } from '../../../src/core';
import { readFormula } from '../../../src/schemes/schemeFile/formulaText';

const constant = (value: string): Operand => ({ kind: 'constant', value: { value, basis: 'assumed' } });

const read = (formula: string): Operand => {
  const reading = readFormula(formula, 'assumed');
  if (!reading.ok) throw new Error(reading.message.en);
  return reading.operand;
};

const wrong = (formula: string): string => {
  const reading = readFormula(formula, 'assumed');
  return reading.ok ? 'nothing' : reading.message.en;
};

const values = (given: Readonly<Record<string, string>>): Figures =>
  new Map(Object.entries(given).map(([id, value]): [string, FigureValue] => [id, { kind: 'number', value: decimal(value) }]));

const value = (formula: string, given: Readonly<Record<string, string>> = {}): Fraction | string => {
  const found = evaluate(read(formula), values(given));
  return found.kind === 'known' ? found.value : found.kind;
};

describe('a formula as text', () => {
  it.each<[string, Operand]>([
    ['births.total', 'births.total'],
    ['出生.总数', '出生.总数'],
    ['_a.1', '_a.1'],
    ['2.50', constant('2.50')],
    ['-3', constant('-3')],
    ['a + b + c', { kind: 'sum', of: ['a', 'b', 'c'] }],
    ['a - b', { kind: 'difference', from: 'a', subtract: 'b' }],
    ['a - b + c - d', { kind: 'difference', from: { kind: 'sum', of: ['a', 'c'] }, subtract: { kind: 'sum', of: ['b', 'd'] } }],
    ['a * b', { kind: 'product', of: ['a', 'b'] }],
    ['a / b', { kind: 'ratio', of: 'a', per: 'b' }],
    ['(births.plan / births.total) * 100', { kind: 'ratio', of: 'births.plan', per: 'births.total', scale: '100' }],
    ['a / b * 1000', { kind: 'ratio', of: 'a', per: 'b', scale: '1000' }],
    ['(a / b * 100) * 10', { kind: 'product', of: [{ kind: 'ratio', of: 'a', per: 'b', scale: '100' }, constant('10')] }],
    ['a / b * 1', { kind: 'ratio', of: { kind: 'product', of: ['a', constant('1')] }, per: 'b' }],
    ['10 / b', { kind: 'ratio', of: constant('10'), per: 'b' }],
    ['a / b * 1.5', { kind: 'ratio', of: { kind: 'product', of: ['a', constant('1.5')] }, per: 'b' }],
    ['a / b / c * d', { kind: 'ratio', of: { kind: 'product', of: ['a', 'd'] }, per: { kind: 'product', of: ['b', 'c'] } }],
    ['a + b * c', { kind: 'sum', of: ['a', { kind: 'product', of: ['b', 'c'] }] }],
    ['(a + b) * c', { kind: 'product', of: [{ kind: 'sum', of: ['a', 'b'] }, 'c'] }],
    ['-a', { kind: 'difference', from: constant('0'), subtract: 'a' }],
    ['min(a, b, c)', { kind: 'minimum', of: ['a', 'b', 'c'] }],
    ['MAX(a, 0)', { kind: 'maximum', of: ['a', constant('0')] }],
    ['mean(a, b)', { kind: 'mean', of: ['a', 'b'] }],
    ['abs(a - b)', { kind: 'absolute', of: { kind: 'difference', from: 'a', subtract: 'b' } }],
    ['ceiling(a / 500)', { kind: 'ceiling', of: { kind: 'ratio', of: 'a', per: constant('500') } }],
    ['round(a, 2)', { kind: 'round', of: 'a', places: 2 }],
    ['if(a >= b, 1, a)', { kind: 'if', left: 'a', relation: 'atLeast', right: 'b', then: constant('1'), else: 'a' }],
    ['if + 1', { kind: 'sum', of: ['if', constant('1')] }],
  ])('%s', (formula, operand) => {
    expect(read(formula)).toEqual(operand);
  });

  it('reads the signs of a Chinese keyboard and of mathematics as the plain ones', () => {
    expect(read('（甲 ＋ 乙 － 丙）×丁÷戊')).toEqual(read('(甲+乙-丙)*丁/戊'));
    expect(read('ｍ−ｎ')).toEqual(read('ｍ-ｎ'));
    expect(read('max（a，b）')).toEqual(read('max(a,b)'));
    expect(['if(a≥b,1,2)', 'if(a≤b,1,2)', 'if(a＝b,1,2)', 'if(a＞b,1,2)', 'if(a＜b,1,2)', 'if(a＞＝b,1,2)'].map(read)).toEqual(
      ['if(a>=b,1,2)', 'if(a<=b,1,2)', 'if(a=b,1,2)', 'if(a>b,1,2)', 'if(a<b,1,2)', 'if(a>=b,1,2)'].map(read),
    );
  });

  it('gives its numbers the basis that it is read with', () => {
    expect(readFormula('2', 'document')).toEqual({ ok: true, operand: { kind: 'constant', value: { value: '2', basis: 'document' } } });
  });

  it('asks what names mean, and where they stand', () => {
    const asked: string[] = [];
    const reading = readFormula('  a + 甲*b', 'assumed', (name, at) => {
      asked.push(`${name} at ${String(at)}`);
      return `${name}!`;
    });
    expect(asked).toEqual(['a at 2', '甲 at 6', 'b at 8']);
    expect(reading).toEqual({ ok: true, operand: { kind: 'sum', of: ['a!', { kind: 'product', of: ['甲!', 'b!'] }] } });
  });

  it.each([
    ['1 - 2 - 3', '-4'],
    ['2 - (3 - 4)', '3'],
    ['12 / 3 / 2', '2'],
    ['12 / (3 / 2)', '8'],
    ['2 + 3 * 4', '14'],
    ['-2 * -3', '6'],
    ['--2', '2'],
    ['2 - -3', '5'],
    ['round(-1.475, 2)', '-1.48'],
    ['mean(1, 2, 6)', '3'],
    ['if(2 > 2, 1, 0)', '0'],
    ['if(2 >= 2, 1, 0)', '1'],
    ['if(2 < 2, 1, 0)', '0'],
    ['if(2 <= 2, 1, 0)', '1'],
    ['if(2 = 2, 1, 0)', '1'],
  ])('%s is %s', (formula, due) => {
    expect(value(formula)).toEqual(decimal(due));
  });

  it('gives an index of family planning as it was published', () => {
    expect(value('(first + planned - 10 * multi) * 100', { first: '0.6', planned: '0.92', multi: '0.005' })).toEqual(decimal('147'));
  });

  it('has no number where it divides by zero', () => {
    expect([value('1 / (2 - 2)'), value('1 / 2 / 0')]).toEqual(['undefined', 'undefined']);
  });
});

describe('a formula that makes no sense is told with the place and the reason', () => {
  it.each([
    ['', 'formula, character 1: the formula ends too early'],
    ['a +', 'formula, character 4: the formula ends too early'],
    ['(a', 'formula, character 3: ) belongs here'],
    ['a)', 'formula, character 2: ) has no place here'],
    ['()', 'formula, character 2: ) has no place here'],
    ['a b', 'formula, character 3: an operator such as + or * belongs here'],
    ['2 a', 'formula, character 3: an operator such as + or * belongs here'],
    ['* a', 'formula, character 1: * has no place here'],
    ['a > b', 'formula, character 3: > has no place here'],
    ['5 %', 'formula, character 3: % has no place in a formula'],
    ['a; b', 'formula, character 2: ; has no place in a formula'],
    ['"a"', 'formula, character 1: " has no place in a formula'],
    ['a[0]', 'formula, character 2: [ has no place in a formula'],
    ['1.2.3', 'formula, character 1: not a number as it should be written'],
    ['.5', 'formula, character 1: not a number as it should be written'],
    ['5.', 'formula, character 1: not a number as it should be written'],
    ['1234567890123456789012345678901', 'formula, character 1: too many digits'],
    ['power(a, 2)', 'formula, character 1: there is no function power; there are: min, max, mean, abs, ceiling, round, if'],
    ['constructor(1)', 'formula, character 1: there is no function constructor; there are: min, max, mean, abs, ceiling, round, if'],
    ['abs(a, b)', 'formula, character 6: ) belongs here'],
    ['max()', 'formula, character 5: ) has no place here'],
    ['round(a)', 'formula, character 8: , belongs here'],
    ['round(a, 1.5)', 'formula, character 10: a number of places from 0 to 10 belongs here'],
    ['round(a, 11)', 'formula, character 10: a number of places from 0 to 10 belongs here'],
    ['round(a, b)', 'formula, character 10: a number of places from 0 to 10 belongs here'],
    ['if(a, 1, 2)', 'formula, character 5: a comparison belongs here: >= > <= < ='],
    ['if(a > b, 1)', 'formula, character 12: , belongs here'],
    ['if(a > b > c, 1, 2)', 'formula, character 10: , belongs here'],
  ])('%s: %s', (formula, reason) => {
    expect(wrong(formula)).toBe(reason);
  });

  it('in Chinese too', () => {
    expect(readFormula('a +', 'assumed')).toMatchObject({ message: { zh: '公式第 4 个字符：公式不完整' } });
  });
});

describe('limits of a formula', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;

  it('reads 50 levels and refuses 51', () => {
    expect(read(nested(50))).toBe('a');
    expect(wrong(nested(51))).toBe('formula, character 52: nested deeper than 50 levels');
    expect(wrong('-'.repeat(60))).toContain('nested deeper');
    expect(wrong(`${'abs('.repeat(60)}a`)).toContain('nested deeper');
  });

  it('reads 2,000 characters and refuses 2,001', () => {
    const of = (length: number): string => `${'a+'.repeat(length / 2 - 1)}a`.padEnd(length);
    expect(read(of(2000))).toMatchObject({ kind: 'sum' });
    expect(wrong(of(2001))).toBe('formula, character 2001: the formula is longer than 2000 characters');
  });

  it('keeps long sums and products flat', () => {
    expect(read(`${'a-b+'.repeat(400)}a`)).toMatchObject({ kind: 'difference', from: { kind: 'sum' }, subtract: { kind: 'sum' } });
  });
});

describe('whatever is typed', () => {
  it('is a calculation or a reason, never an error of the program', () => {
    const pieces = fc.constantFrom('a', '甲', '1', '2.5', '+', '-', '*', '/', '(', ')', ',', 'if(', 'round(', 'min(', '>=', '<', ' ', '.', '\ud800', '__proto__');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces).map((all) => all.join(''))), (formula) => {
        const reading = readFormula(formula, 'assumed');
        expect(typeof (reading.ok ? reading.operand : reading.message.en)).toMatch(/^(string|object)$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('means what arithmetic says', () => {
    type Sum = { readonly text: string; readonly value: Fraction };
    const leaf = fc.integer({ min: 1, max: 99 }).map((number): Sum => ({ text: String(number), value: decimal(String(number)) }));
    const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum')).map(([left, sign, right]): Sum => {
          const found = evaluate(
            sign === '+' ? { kind: 'sum', of: ['l', 'r'] }
            : sign === '-' ? { kind: 'difference', from: 'l', subtract: 'r' }
            : sign === '*' ? { kind: 'product', of: ['l', 'r'] }
            : { kind: 'ratio', of: 'l', per: 'r' },
            new Map([['l', { kind: 'number', value: left.value }], ['r', { kind: 'number', value: right.value }]]),
          );
          return found.kind === 'known' ? { text: `(${left.text})${sign}(${right.text})`, value: found.value } : left;
        }),
      ),
    }));
    fc.assert(
      fc.property(sum, ({ text, value: due }) => {
        expect(value(text)).toEqual(due);
      }),
    );
    expect(value('7 / 3')).toEqual(divide(decimal('7'), decimal('3')));
  });
});
