import fc from 'fast-check';
import { assumed, document, earnings, figuresOf, formulaOfRule, leavesOfRule, wordsOfRule, type Operand, type RuleOf } from '../../../src/core';
import { basesOfRule } from '../../../src/core/rules';
import { constant, figure, figures, indicatorOf, judgementOn, measured, missing, notApplicable, scheme, scoreOne, cents, sentence, verdict } from '../given';
import { offered } from '../earning/offers';

const number = (value: string): Operand => constant(value);
const formula = (points: Operand): RuleOf<'formula'> => ({ kind: 'formula', points });

/** full × (1 − e ÷ 5), 0 above 5. */
const error = formula({
  kind: 'if',
  left: 'measure',
  relation: 'moreThan',
  right: number('5'),
  then: number('0'),
  else: {
    kind: 'product',
    of: ['points', { kind: 'difference', from: number('1'), subtract: { kind: 'ratio', of: 'measure', per: number('5') } }],
  },
});

/** Level 6, 0.2 for every case fewer than last year, less for every one more; none at all 8. */
const burglary = formula({
  kind: 'if',
  left: 'measure',
  relation: 'equal',
  right: number('0'),
  then: number('8'),
  else: {
    kind: 'sum',
    of: [number('6'), { kind: 'product', of: [number('0.2'), { kind: 'difference', from: 'burglaries.lastYear', subtract: 'measure' }] }],
  },
});

describe('a statistical error', () => {
  test.each([
    ['0', 'met 10'],
    ['2.5', 'missed 5'],
    ['4.999', 'missed 0.002'],
    ['5', 'missed 0'],
    ['5.001', 'missed 0'],
  ])('of %s %%: %s', (measure, expected) => {
    expect(verdict(judgementOn(error, measure))).toBe(expected);
  });

  test('counts the points of the indicator', () => {
    expect(verdict(judgementOn(error, '2', { points: '4' }))).toBe('missed 2.4');
  });
});

describe('burglaries', () => {
  const last = { figures: { 'burglaries.lastYear': '20' }, points: '8' };

  test.each([
    ['0', 'met 8'],
    ['1', 'met 9.8'],
    ['10', 'met 8'],
    ['11', 'missed 7.8'],
    ['20', 'missed 6'],
    ['51', 'missed -0.2'],
  ])('%s of them after 20: %s', (measure, expected) => {
    expect(verdict(judgementOn(burglary, measure, last))).toBe(expected);
  });

  test('what lies outside 0 and the points is for the indicator to cut', () => {
    const cases = scheme({
      figures: [figure('now'), figure('burglaries.lastYear')],
      indicators: [measured('X', 'now', burglary)],
    });
    const score = (now: string, more = {}): string | null =>
      cents(indicatorOf(scoreOne({ ...cases, ...more }, { now, 'burglaries.lastYear': '60' }), 'X').score);
    expect([score('1'), score('39'), score('40'), score('91')]).toEqual(['10.00', '10.00', '10.00', '0.00']);
    const wide = { indicators: [measured('X', 'now', burglary, { floor: document('-2'), cap: document('12') })] };
    expect([score('29', wide), score('91', wide), score('1000', wide)]).toEqual(['12.00', '-0.20', '-2.00']);
  });
});

describe('what stands in the way', () => {
  test('a missing figure, one that does not exist, a denominator of zero', () => {
    const given = (last: Parameters<typeof judgementOn>[2]) => judgementOn(burglary, '3', last);
    expect(given({ figures: { 'burglaries.lastYear': missing } })).toEqual({ kind: 'missing', figures: ['burglaries.lastYear'] });
    expect(given({ figures: {} })).toEqual({ kind: 'missing', figures: ['burglaries.lastYear'] });
    expect(given({ figures: { 'burglaries.lastYear': notApplicable } })).toEqual({ kind: 'notApplicable', figure: 'burglaries.lastYear' });
    expect(judgementOn(formula({ kind: 'ratio', of: 'points', per: 'measure' }), '0')).toEqual({ kind: 'undefined' });
  });

  test('a figure of a branch that is not taken does not', () => {
    expect(verdict(judgementOn(burglary, '0', { figures: {}, points: '8' }))).toBe('met 8');
  });

  test('figures that are called like the names of the rule are not looked at', () => {
    expect(verdict(judgementOn(formula('measure'), '3', { figures: { measure: '9' } }))).toBe('missed 3');
  });
});

describe('names that are no figures', () => {
  const indicator = measured('X', 'now', burglary);

  test('are not among the figures of the indicator', () => {
    expect(figuresOf(indicator)).toEqual(['now', 'burglaries.lastYear']);
    expect(leavesOfRule(burglary)).toEqual([{ type: 'operand', path: ['points'], operand: burglary.points, names: ['measure', 'points'] }]);
  });

  test('have cells in a formula and words in the sheet', () => {
    const names: string[] = [];
    const operand = (_: Operand, known?: ReadonlyMap<string, string>): string => {
      names.push(...[...(known ?? [])].map(([name, cell]) => `${name}=${cell}`));
      return 'F';
    };
    expect(formulaOfRule(error, { measure: 'B7', points: 'C8', peers: '', figure: () => '', operand })).toBe('F');
    expect(wordsOfRule(error, { operand, figure: () => '' })).toEqual(['得分＝F']);
    expect(names).toEqual(['measure=B7', 'points=C8', 'measure=测算值', 'points=分值']);
  });
});

test('the sentence says what the formula gives', () => {
  expect(sentence(judgementOn(error, '2.5'), 'zh')).toBe('测算值 2.5 > 5 不成立；按公式算得 5 分，低于满分 10 分');
  expect(sentence(judgementOn(error, '2.5'), 'en')).toBe('measure 2.5 > 5 does not hold; the formula gives 5 points, below the full 10');
  expect(sentence(judgementOn(error, '0'), 'zh')).toBe('测算值 0 > 5 不成立；按公式算得 10 分，不低于满分 10 分');
});

test('the deduction is assumed as soon as one number is', () => {
  const own = (basis: typeof document) => formula({ kind: 'product', of: ['points', { kind: 'constant', value: basis('0.5') }] });
  expect(basesOfRule(own(document), { kind: 'undefined' })).toEqual({ target: 'document', deduction: 'document' });
  expect(basesOfRule(own(assumed), { kind: 'undefined' })).toEqual({ target: 'document', deduction: 'assumed' });
});

test('the nearest value that earns the points back is found', () => {
  const cases = scheme({
    figures: [figure('reported', 'count'), figure('checked', 'count')],
    indicators: [
      measured(
        'X',
        { kind: 'ratio', of: { kind: 'absolute', of: { kind: 'difference', from: 'reported', subtract: 'checked' } }, per: 'checked', scale: '100' },
        error,
      ),
    ],
  });
  // 6 % out: nothing earned; 49 above is 4.9 %
  expect(offered(cases, figures({ reported: '1060', checked: '1000' }), 'X')).toEqual(
    expect.arrayContaining(['more reported 1060 → 1049: +0.20', 'all reported 1060 → 1000: +10.00']),
  );
  expect(earnings(cases, figures({ reported: '1000', checked: '1000' }), 'X')).toEqual({ kind: 'nothingLost' });
});

test('points by the error are exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), (hundredths) => {
      // 10 × (1 − e ÷ 5) = 10 − 2 e, in hundredths 1000 − 2 e
      const left = 1000 - 2 * hundredths;
      const due = left % 100 === 0 ? String(left / 100) : (left / 100).toFixed(2).replace(/0$/, '');
      expect(verdict(judgementOn(error, (hundredths / 100).toFixed(2)))).toBe(`${left >= 1000 ? 'met' : 'missed'} ${due}`);
    }),
  );
});

it('tells every comparison on its way, those that failed among them, and none of a branch that was not taken', () => {
  const nested = formula({
    kind: 'if',
    left: 'measure',
    relation: 'atLeast',
    right: number('10'),
    then: number('10'),
    else: { kind: 'if', left: 'burglaries.lastYear', relation: 'lessThan', right: number('3'), then: number('4'), else: number('2') },
  });
  const given = { figures: { 'burglaries.lastYear': '2' } };
  expect(sentence(judgementOn(nested, '9.99996', given), 'en')).toBe(
    'measure 9.99996 ≥ 10 does not hold; burglaries.lastYear 2 < 3 holds; the formula gives 4 points, below the full 10',
  );
  expect(sentence(judgementOn(nested, '10', given), 'zh')).toBe('测算值 10 ≥ 10 成立；按公式算得 10 分，不低于满分 10 分');
});
