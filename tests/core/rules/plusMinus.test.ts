import fc from 'fast-check';
import { assumed, document, earnings, faultsOfRule, wordsOfRule, type RuleOf, type Slope, type Steps, type Target } from '../../../src/core';
import { basesOfRule } from '../../../src/core/rules';
import { computed, constant, figure, figures, judgementOn, measured, missing, percent, scheme, sentence, settled, slope, targetOf, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';
import { offered } from '../earning/offers';

type PlusMinusRule = RuleOf<'plusMinus'>;

const plusMinus = (side: 'atLeast' | 'atMost', base: string, target: string | Target, gain: Slope, loss: Slope = gain): PlusMinusRule => ({
  kind: 'plusMinus',
  side: document(side),
  base: document(base),
  target: typeof target === 'string' ? computed(constant(target)) : target,
  gain,
  loss,
});

/** 4 at 80 per cent, 0.04 up or down for every percentage point. */
const dataQuantity = plusMinus('atLeast', '4', '80', slope('1', '0.04'));
/** 15 at the task, 0.3 for every whole percentage point. */
const output = plusMinus('atLeast', '15', '12', slope('1', '0.3', 'whole'));

describe('points around the base', () => {
  test.each([
    ['75', 'missed 3.8'],
    ['79.999', 'missed 3.99996'],
    ['80', 'met 4'],
    ['80.001', 'met 4.00004'],
    ['85', 'met 4.2'],
  ])('at %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(dataQuantity, measure, { points: '5' }))).toBe(expected);
  });

  test.each([
    ['11.001', 'missed 15'],
    ['11', 'missed 14.7'],
    ['12.999', 'met 15'],
    ['13', 'met 15.3'],
  ])('by whole steps, at %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(output, measure))).toBe(expected);
  });

  test('exactly at the target no started step counts, beside it one does', () => {
    const rule = plusMinus('atMost', '6', '10', slope('5', '1', 'started'), slope('5', '2', 'started'));
    expect(['9.999', '10', '10.001', '15', '15.001'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual([
      'met 7', 'met 6', 'missed 4', 'missed 4', 'missed 2',
    ]);
  });

  test('fewer is better where the target is not to be exceeded', () => {
    const burglary = plusMinus('atMost', '6', computed('lastYear'), slope('1', '0.2'));
    const at = (measure: string) => verdict(judgementOn(burglary, measure, { figures: { lastYear: '30' } }));
    expect([at('29'), at('30'), at('31')]).toEqual(['met 6.2', 'met 6', 'missed 5.8']);
    expect(verdict(judgementOn(burglary, '30', { figures: { lastYear: missing } }))).toBe('missing');
  });

  test('neither the full points nor zero stop it: the indicator does', () => {
    expect(['280', '-40'].map((measure) => verdict(judgementOn(dataQuantity, measure, { points: '5' })))).toEqual(['met 12', 'missed -0.8']);
  });
});

test('near the target above it, which it aims at', () => {
  expect(['79.9', '80', '81', '81.01'].map((measure) => verdict(judgementOn(dataQuantity, measure, { margin: '1' })))).toEqual([
    'missed 3.996', 'near 4', 'near 4.04', 'met 4.0404',
  ]);
  expect(targetOf(judgementOn(dataQuantity, '70'))).toBe('80');
});

describe('what would earn points back', () => {
  const cases = scheme({
    figures: [figure('filled', 'count'), figure('due', 'count')],
    indicators: [measured('X', { kind: 'ratio', of: 'filled', per: 'due', scale: '100' }, dataQuantity, { points: document('5') })],
  });
  const given = (filled: string) => figures({ filled, due: '200' });
  const work = (filled: string) => offered(cases, given(filled), 'X').filter((each) => each.includes(' filled '));

  test('from below the target more, all points, and nothing less than the target to meet it', () => {
    expect(work('158')).toEqual(['more filled 158 → 159: +0.02', 'all filled 158 → 210: +1.04']);
  });

  test('from the target on, up to full points', () => {
    expect(work('160')).toEqual(['more filled 160 → 161: +0.02', 'all filled 160 → 210: +1.00']);
    expect(earnings(cases, given('210'), 'X')).toEqual({ kind: 'nothingLost' });
  });
});

describe('what is said', () => {
  const manner = (measure: string) => ({ unit: percent, measure });

  test('what was won', () => {
    const found = judgementOn(dataQuantity, '83');
    expect(sentence(found, 'zh', manner('83'))).toBe(
      '目标不低于 80%，基准分 4 分；高出 3 个百分点，每 1 个百分点加 0.04 分（连续计），加 0.12 分，合 4.12 分',
    );
    expect(sentence(found, 'en', manner('83'))).toBe(
      'target: at least 80%, 4 points at it; 3 percentage points above, 0.04 points for every 1 percentage points (in proportion), 0.12 points won, 4.12 points in all',
    );
  });

  test('what was lost', () => {
    const found = judgementOn(dataQuantity, '78');
    expect(sentence(found, 'zh', manner('78'))).toBe(
      '目标不低于 80%，基准分 4 分；低 2 个百分点，每 1 个百分点扣 0.04 分（连续计），扣 0.08 分，合 3.92 分',
    );
    expect(sentence(found, 'en', manner('78'))).toMatch(/; 2 percentage points below, .*, 0\.08 points lost, 3\.92 points in all$/u);
  });

  test('which side of the target the measure is on, where fewer is better', () => {
    const rule = plusMinus('atMost', '6', '30', slope('1', '0.2'));
    expect(sentence(judgementOn(rule, '29'), 'en')).toContain('; 1 below, ');
    expect(sentence(judgementOn(rule, '31'), 'en')).toContain('; 1 above, ');
  });

  test('that the measure is level with the target', () => {
    expect(sentence(judgementOn(dataQuantity, '80'), 'zh', manner('80'))).toBe('目标不低于 80%，基准分 4 分；与目标持平，不加不扣');
    expect(sentence(judgementOn(dataQuantity, '80'), 'en', manner('80'))).toMatch(/; level with it, nothing won or lost$/u);
  });

  test('the sheet says both slopes', () => {
    const rule = plusMinus('atLeast', '4', '80', slope('1', '0.04'), slope('2', '0.1', 'whole'));
    expect(wordsOfRule(rule, { operand: () => '80', figure: () => '' })).toEqual([
      '目标 ≥ 80',
      '达到目标计基准分 4 分',
      '优于目标：每好 1 加 0.04 分（按比例连续计）',
      '差于目标：每差 2 扣 0.1 分（满一步计）',
    ]);
  });
});

test('what the document leaves open makes the deduction a default', () => {
  const by: Slope = { step: document('1'), pointsPerStep: document('0.3'), steps: document<Steps>('whole') };
  const bases = (more: Partial<PlusMinusRule>) => {
    const rule = { ...plusMinus('atLeast', '4', '80', by), ...more };
    return basesOfRule(rule, judgementOn(rule, '80'));
  };
  expect(bases({})).toEqual({ target: 'document', deduction: 'document' });
  expect(bases({ base: assumed('4') })).toEqual({ target: 'document', deduction: 'assumed' });
  expect(bases({ gain: slope('1', '0.3') }).deduction).toBe('assumed');
  expect(bases({ side: assumed('atLeast') }).target).toBe('assumed');
});

test('there is nothing that could be wrong beyond its single values', () => {
  expect(faultsOfRule(dataQuantity)).toEqual([]);
});

describe('the formula', () => {
  test('wins and loses around the base', () => {
    expect(formulaText(dataQuantity)).toBe(
      '4+IF(ROUND(ABS(ROUND(measure-(80),9))-(0),9)>0,IF(ROUND(measure-(80),9)>=0,ABS(ROUND(measure-(80),9))/1*0.04,-ABS(ROUND(measure-(80),9))/1*0.04),0)',
    );
  });

  test('gives what the rule gives, before cap and floor', () => {
    const tenths = fc.integer({ min: 700, max: 900 }).map((value) => (value / 10).toFixed(1));
    const steps = fc.constantFrom<Steps>('whole', 'started', 'continuous');
    fc.assert(
      fc.property(fc.oneof(tenths, fc.constant('80')), steps, steps, fc.constantFrom('atLeast', 'atMost'), (measure, up, down, side) => {
        const rule = plusMinus(side, '4', '80', slope('0.3', '0.7', up), slope('0.7', '1.1', down));
        expect(pointsByFormula(rule, { measure })).toBeCloseTo(asNumber(settled(judgementOn(rule, measure)).earned), 9);
      }),
      { numRuns: 500 },
    );
  });
});
