import fc from 'fast-check';
import { assumed, decimal, document, wordsOfRule, type Operand, type RuleOf, type Side, type Slope, type Steps } from '../../../src/core';
import { basesOfRule, judgeMeasured } from '../../../src/core/rules';
import { computed, constant, figure, figures, judgementOn, linear, measured, missing, notApplicable, scheme, sentence, settled, slope, targetOf, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';
import { offered } from '../earning/offers';

type LinearRule = RuleOf<'linear'>;

const by = (side: Side, target: string, along: Slope, first?: string, from?: Operand): LinearRule => ({
  ...linear(side, target, along),
  ...(first !== undefined && { first: document(first) }),
  ...(from !== undefined && { from }),
});

/** The target missed: 0.1 at once, and 0.1 for every 0.1 above last year. */
const ratio = by('atMost', '107', slope('0.1', '0.1', 'whole'), '0.1', 'lastYear');
const at = (measure: string, lastYear: string, rule = ratio) => judgementOn(rule, measure, { points: '3', figures: { lastYear } });

describe('a deduction at once, and steps counted from last year', () => {
  test.each([
    ['107', '112', 'met 3'],
    ['107.01', '112', 'missed 2.9'],
    ['112', '112', 'missed 2.9'],
    ['112.09', '112', 'missed 2.9'],
    ['112.1', '112', 'missed 2.8'],
    ['112.2', '112', 'missed 2.7'],
    ['114.8', '112', 'missed 0.1'],
    ['114.9', '112', 'missed 0'],
    ['120', '112', 'missed 0'],
  ])('at %s after %s: %s', (measure, lastYear, expected) => {
    expect(verdict(at(measure, lastYear))).toBe(expected);
  });

  test('last year counts even where it was better than the target', () => {
    expect(verdict(at('107.2', '106'))).toBe('missed 1.7');
  });

  test('level with last year no started step counts, above it one does', () => {
    const started = by('atMost', '107', slope('0.1', '0.1', 'started'), '0.1', 'lastYear');
    expect(['111.9', '112', '112.01'].map((measure) => verdict(at(measure, '112', started)))).toEqual(['missed 2.9', 'missed 2.9', 'missed 2.8']);
  });

  test.each<[Side, string, string, string]>([
    ['atLeast', 'missed 8', 'missed 9', 'missed 9'],
    ['moreThan', 'missed 8', 'missed 9', 'missed 9'],
    ['atMost', 'missed 9', 'missed 9', 'missed 8'],
    ['lessThan', 'missed 9', 'missed 9', 'missed 8'],
  ])('%s: one worse, level and one better than the value the steps are counted from', (side, below, level, above) => {
    const target = side === 'atLeast' || side === 'moreThan' ? '90' : '10';
    const rule = by(side, target, slope('1', '1', 'started'), '1', constant('50'));
    expect(['49', '50', '51'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual([below, level, above]);
  });

  test('a deduction at once without a start of its own comes before the steps', () => {
    const rule = by('atLeast', '92', slope('1', '0.5'), '2');
    expect(['92', '91.99', '91', '76', '75.9'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual([
      'met 10', 'missed 7.995', 'missed 7.5', 'missed 0', 'missed 0',
    ]);
  });

  test('a start of its own needs no deduction at once', () => {
    const rule = by('atMost', '107', slope('1', '1'), undefined, 'lastYear');
    expect(['107', '110', '112', '113'].map((measure) => verdict(at(measure, '112', rule)))).toEqual(['met 3', 'missed 3', 'missed 3', 'missed 2']);
  });

  test('points are lost down to the floor of the indicator', () => {
    const rule = by('atMost', '0', slope('1', '4'), '3');
    const lowest = (measure: string) => verdict(judgeMeasured(rule, { points: decimal('10'), floor: decimal('-5'), figures: new Map(), measure: decimal(measure) }));
    expect([lowest('2'), lowest('3'), lowest('4')]).toEqual(['missed -1', 'missed -5', 'missed -5']);
  });

  test('last year stands in the way where it is missing, even if the target is met', () => {
    expect(verdict(judgementOn(ratio, '100', { figures: { lastYear: missing } }))).toBe('missing');
    expect(verdict(judgementOn(ratio, '100', { figures: { lastYear: notApplicable } }))).toBe('notApplicable');
    const planned: LinearRule = { ...ratio, target: computed('plan') };
    expect(judgementOn(planned, '100', { figures: { lastYear: missing, plan: missing } })).toEqual({ kind: 'missing', figures: ['plan', 'lastYear'] });
    expect(verdict(judgementOn(planned, '100', { figures: { lastYear: notApplicable, plan: missing } }))).toBe('notApplicable');
  });

  test('the limit that is compared with stays the target', () => {
    expect(targetOf(at('113', '112'))).toBe('107');
  });
});

test('the figure to change is found: below last year by a step, or down to the target', () => {
  const cases = scheme({
    figures: [figure('excess', 'count'), figure('lastYear', 'count', { period: 'lastYear' })],
    indicators: [measured('X', 'excess', by('atMost', '10', slope('2', '1', 'whole'), '3', 'lastYear'))],
  });
  const work = (excess: string) => offered(cases, figures({ excess, lastYear: '20' }), 'X');
  expect(work('25')).toEqual(['more excess 25 → 23: +1.00', 'all excess 25 → 10: +5.00']);
  expect(work('18')).toEqual(['all excess 18 → 10: +3.00']);
});

describe('what is said', () => {
  const titles = { lastYear: '上年性别比' };
  const found = at('112.35', '112');

  test('the deduction at once, the steps from last year, and the sum', () => {
    expect(sentence(found, 'zh', { titles, measure: '112.35' })).toBe(
      '要求不超过 107；未达到，先扣 0.1 分；从上年性别比 112 起算，高出 0.35，每 0.1 扣 0.1 分（满一步计），扣 0.3 分；共扣 0.4 分',
    );
    expect(sentence(found, 'en', { titles: { lastYear: 'ratio of last year' }, measure: '112.35' })).toBe(
      'required: at most 107; missed: 0.1 points lost at once; counted from ratio of last year, 112: 0.35 over, 0.1 points for every 0.1 (whole steps), 0.3 points lost; 0.4 points lost in all',
    );
  });

  test('that no steps count', () => {
    expect(sentence(at('111', '112'), 'zh', { titles, measure: '111' })).toBe(
      '要求不超过 107；未达到，先扣 0.1 分；不差于上年性别比 112，不按步扣分；共扣 0.1 分',
    );
    expect(sentence(at('111', '112'), 'en', { measure: '111' })).toContain('; no worse than lastYear, 112: no steps lost; ');
  });

  test('a start without a name, and a deduction at once without a start', () => {
    const counted = by('atLeast', '92', slope('1', '1'), undefined, constant('90'));
    expect(sentence(judgementOn(counted, '89'), 'en')).toBe(
      'required: at least 92; counted from 90: 1 short, 1 points for every 1 (in proportion), 1 points lost; 1 points lost in all',
    );
    const atOnce = by('atLeast', '92', slope('1', '1'), '2');
    expect(sentence(judgementOn(atOnce, '91'), 'en')).toBe(
      'required: at least 92; missed: 2 points lost at once; 1 short, 1 points for every 1 (in proportion), 1 points lost; 3 points lost in all',
    );
  });

  test('the sheet says both', () => {
    expect(wordsOfRule(ratio, { operand: (operand) => (typeof operand === 'string' ? titles.lastYear : '107'), figure: () => '' })).toEqual([
      '目标 ≤ 107',
      '未达标先扣 0.1 分',
      '差距从 上年性别比 起算',
      '每差 0.1 扣 0.1 分（满一步计）',
    ]);
  });
});

test('a deduction at once that the document does not state makes the deduction a default', () => {
  const stated: Slope = { step: document('1'), pointsPerStep: document('1'), steps: document<Steps>('whole') };
  const bases = (rule: LinearRule) => basesOfRule(rule, judgementOn(rule, '0')).deduction;
  expect(bases(by('atLeast', '92', stated, '1'))).toBe('document');
  expect(bases({ ...by('atLeast', '92', stated), first: assumed('1') })).toBe('assumed');
});

describe('the formula', () => {
  test('adds the points lost at once and the steps from last year', () => {
    expect(formulaText(ratio)).toBe(
      'IF(ROUND(measure-(107),9)<=0,points,points-(0.1+IF(ROUND(measure-(figure_lastYear),9)<=0,0,INT(ROUND(ABS(ROUND(measure-(figure_lastYear),9))/0.1,9))*0.1)))',
    );
  });

  test('gives what the rule gives, before the floor', () => {
    const tenths = fc.integer({ min: 0, max: 40 }).map((value) => (value / 10).toFixed(1));
    const sides = fc.constantFrom<Side>('atLeast', 'moreThan', 'atMost', 'lessThan');
    const steps = fc.constantFrom<Steps>('whole', 'started', 'continuous');
    const first = fc.constantFrom(undefined, '0.7');
    const from = fc.constantFrom(undefined, 'lastYear');
    fc.assert(
      fc.property(tenths, tenths, sides, steps, first, from, (measure, lastYear, side, counted, atOnce, start) => {
        const rule = by(side, '2', slope('0.3', '0.7', counted), atOnce, start);
        const found = settled(judgementOn(rule, measure, { points: '30', figures: { lastYear } }));
        expect(pointsByFormula(rule, { measure, points: '30', figures: { lastYear } })).toBeCloseTo(asNumber(found.earned), 9);
      }),
      { numRuns: 500 },
    );
  });
});
