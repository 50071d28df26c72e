import fc from 'fast-check';
import { assumed, document, faultsOfRule, wordsOfRule, type Bound, type RuleOf } from '../../../src/core';
import { basesOfRule } from '../../../src/core/rules';
import { excluding, figure, figures, including, judgementOn, measured, missing, percent, scheme, sentence, settled, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';
import { offered } from '../earning/offers';

type LevelAndProgressRule = RuleOf<'levelAndProgress'>;
type Ends = { readonly from?: Bound; readonly to?: Bound };

const band = (share: string, ends: Ends): LevelAndProgressRule['level'][number] => ({ share: document(share), ...ends });

/** 7:3 from the average up, 3:7 below; level 1 from 90, 0.5 from 80; progress 1 above 0, 0.6 at 0. */
const rule: LevelAndProgressRule = {
  kind: 'levelAndProgress',
  side: document('atLeast'),
  average: 'average',
  better: document('0.7'),
  worse: document('0.3'),
  level: [band('1', { from: including('90') }), band('0.5', { from: including('80'), to: excluding('90') }), band('0', { to: excluding('80') })],
  progress: 'progress',
  steps: [band('0', { to: excluding('0') }), band('0.6', { from: including('0'), to: including('0') }), band('1', { from: excluding('0') })],
};

const on = (measure: string, average: string, progress: string, of: LevelAndProgressRule = rule) =>
  judgementOn(of, measure, { figures: { average, progress } });

describe('level and progress, by the side of the average', () => {
  test.each([
    // 0.7 × 0.5 + 0.3 × 1
    ['85', '85', '1', 'missed 6.5'],
    // 0.3 × 0.5 + 0.7 × 1
    ['85', '85.01', '1', 'missed 8.5'],
    // 0.7 × 0.5 + 0.3 × 0
    ['85', '80', '-1', 'missed 3.5'],
    // 0.3 × 0.5 + 0.7 × 0
    ['85', '90', '-1', 'missed 1.5'],
    ['90', '85', '0.01', 'met 10'],
    ['89.99', '85', '0.01', 'missed 6.5'],
    ['90', '85', '0', 'missed 8.8'],
    ['79.99', '85', '-0.01', 'missed 0'],
  ])('%s where the average is %s and progress %s: %s', (measure, average, progress, expected) => {
    expect(verdict(on(measure, average, progress))).toBe(expected);
  });

  test('where low is good, the average itself still counts as reached', () => {
    const low: LevelAndProgressRule = { ...rule, side: document('atMost') };
    expect(verdict(on('85', '85', '-1', low))).toBe('missed 3.5');
    expect(verdict(on('85.01', '85', '-1', low))).toBe('missed 1.5');
  });
});

test('a missing average or progress stands in the way', () => {
  expect(judgementOn(rule, '85', { figures: { average: missing, progress: '1' } })).toEqual({ kind: 'missing', figures: ['average'] });
  expect(judgementOn(rule, '85', { figures: { average: '1' } })).toEqual({ kind: 'missing', figures: ['progress'] });
  expect(judgementOn(rule, '85', { figures: {} })).toEqual({ kind: 'missing', figures: ['average', 'progress'] });
});

test('the sentence tells both bands, the weight, and the weight on the other side', () => {
  const manner = { unit: percent, measure: '85' };
  expect(sentence(on('85', '84', '0'), 'zh', manner)).toBe(
    '平均值要求不低于 84%，达到，水平占 70%（未达到时占 30%）；水平在“80%（含）至 90%（不含）”，计 50%；进步 0 在“0（含）至 0（含）”，计 60%；合计得分值的 53%',
  );
  expect(sentence(on('85', '86', '2'), 'en', manner)).toBe(
    'average: at least 86%, missed: the level weighs 30% (70% where met); level in the band “from 80% to below 90%”: 50%; progress 2 in the band “above 0”: 100%; 85% of the points in all',
  );
});

test('the sheet lists weights and bands', () => {
  expect(wordsOfRule(rule, { operand: (operand) => (typeof operand === 'string' ? operand : ''), figure: () => '' })).toEqual([
    '≥ 平均值 average 时水平占 0.7，否则占 0.3，其余为进步',
    '水平：90（含）以上计 1，80（含）至 90（不含）计 0.5，80（不含）以下计 0',
    '进步 progress：0（不含）以下计 0，0（含）至 0（含）计 0.6，0（不含）以上计 1',
  ]);
});

test('gaps and overlaps of either list are faults', () => {
  const others = rule.level.slice(1);
  const gap = { ...rule, level: others };
  const overlap = { ...rule, steps: [band('0', { to: including('0') }), band('1', { from: including('0') })] };
  expect(faultsOfRule(rule)).toEqual([]);
  expect(faultsOfRule(gap).map(({ path }) => path.join('.'))).toEqual(['level.0.to']);
  expect(faultsOfRule(overlap).map(({ path }) => path.join('.'))).toEqual(['steps.0.to']);
});

test('one assumed share makes the deduction assumed', () => {
  expect(basesOfRule(rule, { kind: 'undefined' })).toEqual({ target: 'document', deduction: 'document' });
  expect(basesOfRule({ ...rule, worse: assumed('0.3') }, { kind: 'undefined' }).deduction).toBe('assumed');
  const steps = [...rule.steps.slice(1), { ...band('0', { to: excluding('0') }), share: assumed('0') }];
  expect(basesOfRule({ ...rule, steps }, { kind: 'undefined' }).deduction).toBe('assumed');
});

test('the nearest value that earns points is found on either side of the average', () => {
  const cases = scheme({
    figures: [figure('done', 'amount'), figure('average'), figure('progress', 'amount', { negative: true, period: 'lastYear' })],
    indicators: [measured('X', 'done', rule)],
  });
  const now = figures({ done: '79', average: '70', progress: '1' });
  expect(offered(cases, now, 'X').filter((each) => !each.includes('base'))).toEqual([
    'more done 79 → 80: +3.50',
    'all done 79 → 90: +7.00',
  ]);
});

describe('the formula', () => {
  test('writes the weight once', () => {
    expect(formulaText(rule)).toMatch(/^points\*\(CHOOSE\(.*\)\+IF\(ROUND\(measure-\(figure_average\),9\)>=0,0\.7,0\.3\)\*\(CHOOSE\(.*\)-CHOOSE\(.*\)\)\)$/);
  });

  test('gives what the rule gives', () => {
    const decimals = (low: number, high: number) => fc.integer({ min: low, max: high }).map((value) => (value / 10).toFixed(1));
    fc.assert(
      fc.property(decimals(700, 1000), decimals(700, 1000), decimals(-20, 20), (measure, average, progress) => {
        const due = asNumber(settled(on(measure, average, progress)).earned);
        expect(pointsByFormula(rule, { measure, figures: { average, progress } })).toBeCloseTo(due, 9);
      }),
    );
  });
});

test('bands with a gap are an error of whoever passed the check by', () => {
  expect(() => on('79', '85', '1', { ...rule, level: rule.level.slice(0, 2) })).toThrow('gap');
});
