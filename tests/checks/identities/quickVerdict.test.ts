import fc from 'fast-check';
import { holds, quickVerdictOf, sidesOf, type QuickVerdict, type Statement } from '../../../src/checks/identities';
import { numberOf, numbersFor } from '../../../src/checks/numbers';
import { decimal, fraction, ofCell, type Figures, type FigureValue, type Operand } from '../../../src/core';
import { constant, figure, text } from '../../core/given';

const ids = ['a', 'b', 'c'];

const statement = (left: Operand, relation: Statement['relation'], right: Operand, slack: Statement['slack'] = { absolute: fraction(0n) }): Statement => ({
  code: 'V101',
  level: 'error',
  left,
  relation,
  right,
  slack,
  whenMissing: 'skipAny',
  fix: text('核对'),
  tell: () => ({ found: '', expected: text(''), message: text('') }),
});

const quick = (of: Statement, figures: Figures): QuickVerdict => {
  const numbers = numbersFor(ids.map((id) => figure(id)), 1);
  for (const [id, value] of figures) numbers.get(id)?.set([numberOf(value)], 0);
  return quickVerdictOf(of, numbers)(0);
};

const exact = (of: Statement, figures: Figures): QuickVerdict => {
  const sides = sidesOf(of, figures);
  return sides === undefined ? 'absent' : holds(of, sides) ? 'holds' : 'broken';
};

const given = (values: Readonly<Record<string, number>>): Figures =>
  new Map(Object.entries(values).map(([id, value]): [string, FigureValue] => [id, { kind: 'number', value: ofCell(value) }]));

const small = fc.integer({ min: -50, max: 50 });
const numberArbitrary = fc.oneof(
  small,
  fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(10, 100, 1000)).map(([digits, by]) => digits / by),
  fc.double({ min: -1e14, max: 1e14, noNaN: true }).filter((value) => Math.abs(value) > 1e-9 || value === 0),
);

const valueArbitrary: fc.Arbitrary<FigureValue> = fc.oneof(
  { weight: 12, arbitrary: numberArbitrary.map((value): FigureValue => ({ kind: 'number', value: ofCell(value) })) },
  { weight: 1, arbitrary: fc.constantFrom<FigureValue>({ kind: 'missing' }, { kind: 'unusable' }, { kind: 'notApplicable' }) },
);

const constantArbitrary = fc.constantFrom('0', '1', '0.5', '0.1', '300', '19').map(constant);

const { operand: operandArbitrary } = fc.letrec<{ operand: Operand; leaf: Operand }>((tie) => {
  const several = fc.array(tie('operand'), { minLength: 1, maxLength: 3 });
  return {
    leaf: fc.oneof(fc.constantFrom<Operand>(...ids), constantArbitrary),
    operand: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('leaf'),
      several.map((of): Operand => ({ kind: 'sum', of })),
      several.map((of): Operand => ({ kind: 'mean', of })),
      several.map((of): Operand => ({ kind: 'maximum', of })),
      several.map((of): Operand => ({ kind: 'minimum', of })),
      several.map((of): Operand => ({ kind: 'product', of })),
      fc.tuple(tie('operand'), tie('operand')).map(([from, subtract]): Operand => ({ kind: 'difference', from, subtract })),
      fc.tuple(tie('operand'), tie('operand')).map(([of, per]): Operand => ({ kind: 'ratio', of, per, scale: '100' })),
      fc.tuple(tie('operand'), tie('operand')).map(([now, before]): Operand => ({ kind: 'growth', now, before, scale: '100' })),
      tie('operand').map((of): Operand => ({ kind: 'absolute', of })),
      tie('operand').map((of): Operand => ({ kind: 'ceiling', of })),
    ),
  };
});

const slackArbitrary: fc.Arbitrary<Statement['slack']> = fc.record(
  {
    absolute: fc.constantFrom('0', '0.01', '1', '10').map(decimal),
    share: fc.record({ by: fc.constantFrom('0.05', '0.3', '1').map(decimal), of: fc.constantFrom('left', 'right') }),
  },
  { requiredKeys: ['absolute'] },
);

const statementArbitrary = fc
  .tuple(operandArbitrary, fc.constantFrom<Statement['relation'][]>('equal', 'atLeast', 'moreThan', 'atMost', 'lessThan'), operandArbitrary, slackArbitrary, fc.boolean())
  .map(([left, relation, right, slack, needsRight]): Statement => ({ ...statement(left, relation, right, slack), needsRight }));

describe('the verdict on doubles', () => {
  test('is the exact one wherever it is given, for any statement and any figures', () => {
    fc.assert(
      fc.property(statementArbitrary, fc.tuple(valueArbitrary, valueArbitrary, valueArbitrary), (of, values) => {
        const figures: Figures = new Map(ids.map((id, at) => [id, values[at] ?? { kind: 'missing' }]));
        const verdict = quick(of, figures);
        return verdict === 'undecided' || verdict === exact(of, figures);
      }),
      { numRuns: 5000 },
    );
  });

  test('is the exact one where the sides differ by the last digit, or not at all', () => {
    const near = fc.tuple(numberArbitrary, fc.constantFrom(-1, 0, 1), fc.constantFrom(0, 0.001, 0.01, 1));
    fc.assert(
      fc.property(near, fc.constantFrom<Statement['relation'][]>('equal', 'atLeast', 'moreThan', 'atMost', 'lessThan'), slackArbitrary, ([a, sign, step], relation, slack) => {
        const figures = given({ a, b: a + sign * step });
        const of = statement('a', relation, 'b', slack);
        const verdict = quick(of, figures);
        return verdict === 'undecided' || verdict === exact(of, figures);
      }),
      { numRuns: 5000 },
    );
  });

  test('is never wrong about two ways to compute the same, whatever cancels on the way', () => {
    const times = (...of: readonly Operand[]): Operand => ({ kind: 'product', of });
    const plus = (...of: readonly Operand[]): Operand => ({ kind: 'sum', of });
    const minus = (from: Operand, subtract: Operand): Operand => ({ kind: 'difference', from, subtract });
    const over = (of: Operand, per: Operand): Operand => ({ kind: 'ratio', of, per });
    const up = (of: Operand): Operand => ({ kind: 'ceiling', of });
    const same: readonly (readonly [Operand, Operand])[] = [
      [minus(plus('a', 'b'), 'b'), 'a'],
      [plus('a', 'b', 'c', 'c'), plus('c', 'b', 'c', 'a')],
      [times(over('a', 'b'), 'b'), 'a'],
      [over('c', minus(plus('a', 'b'), 'a')), over('c', 'b')],
      [over(minus(plus('a', 'b'), 'a'), 'c'), over('b', 'c')],
      [times('a', 'b', 'c'), times('c', 'a', 'b')],
      [times(minus(plus('a', 'b'), 'a'), 'c'), times('b', 'c')],
      [up(minus(plus('a', 'b'), 'b')), up('a')],
      [up(times(over('a', 'b'), 'b')), up('a')],
      [{ kind: 'mean', of: ['a', 'b', 'c'] }, over(plus('c', 'b', 'a'), constant('3'))],
      [{ kind: 'growth', now: 'a', before: 'b', scale: '100' }, minus(times(constant('100'), over('a', 'b')), constant('100'))],
      [minus({ kind: 'maximum', of: ['a', plus('a', 'b', { kind: 'absolute', of: 'b' })] }, 'a'), plus('b', { kind: 'absolute', of: 'b' })],
    ];
    const mixed = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -9, max: 6 })).map(([digits, power]) => Number(`${digits}e${power}`));
    const alike = fc.tuple(mixed, mixed, mixed);
    fc.assert(
      fc.property(fc.constantFrom(...same), alike, fc.constantFrom<Statement['relation'][]>('equal', 'atLeast', 'moreThan', 'atMost', 'lessThan'), ([left, right], [a, b, c], relation) => {
        const of = statement(left, relation, right);
        const verdict = quick(of, given({ a, b, c }));
        return verdict === 'undecided' || verdict === exact(of, given({ a, b, c }));
      }),
      { numRuns: 20_000 },
    );
  });

  test('is never wrong about a difference that is just the share allowed', () => {
    const share = { absolute: fraction(0n), share: { by: decimal('0.05'), of: 'right' } } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(1, 10, 100, 1000), (digits, by) => {
        const figures: Figures = new Map([
          ['a', { kind: 'number', value: fraction(BigInt(digits) * 105n, BigInt(by) * 100n) }],
          ['b', { kind: 'number', value: fraction(BigInt(digits), BigInt(by)) }],
        ]);
        return quick(statement('a', 'equal', 'b', share), figures) !== 'broken';
      }),
      { numRuns: 5000 },
    );
  });

  test('is left open where nobody can tell whether the base is zero', () => {
    const zero: Operand = { kind: 'difference', from: 'c', subtract: 'c' };
    const of = { ...statement(constant('19'), 'equal', zero), needsRight: true };
    expect([quick(of, given({ c: 0.1 })), exact(of, given({ c: 0.1 })), quick(of, given({ c: 5 }))]).toEqual(['undecided', 'absent', 'absent']);
    // In doubles 0.1 + 0.2 − 0.3 is above zero.
    const tenths = { ...statement(constant('19'), 'equal', { kind: 'difference', from: { kind: 'sum', of: ['a', 'b'] }, subtract: 'c' }), needsRight: true };
    const figures = given({ a: 0.1, b: 0.2, c: 0.3 });
    expect([quick(tenths, figures), exact(tenths, figures)]).toEqual(['undecided', 'absent']);
  });

  test('is always given for sums and differences of whole numbers', () => {
    const sum: Operand = { kind: 'sum', of: ['b', { kind: 'difference', from: 'c', subtract: constant('3') }] };
    const whole = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(whole, whole, whole, fc.constantFrom<Statement['relation'][]>('equal', 'atLeast', 'moreThan', 'atMost', 'lessThan'), (a, b, c, relation) => {
        const of = statement('a', relation, sum);
        expect(quick(of, given({ a, b, c }))).toBe(exact(of, given({ a, b, c })));
        expect(quick(of, given({ a: b + c - 3, b, c }))).toBe(exact(of, given({ a: b + c - 3, b, c })));
      }),
    );
  });

  test('is left open where tenths add up to what doubles cannot tell from 0.3', () => {
    const of = statement({ kind: 'sum', of: ['a', 'b'] }, 'equal', 'c');
    expect([quick(of, given({ a: 0.1, b: 0.2, c: 0.3 })), quick(of, given({ a: 0.1, b: 0.2, c: 0.31 }))]).toEqual(['undecided', 'broken']);
  });
});
