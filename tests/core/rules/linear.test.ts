import fc from 'fast-check';
import { compare, decimal, type Side } from '../../../src/core';
import {
  computed,
  exactly,
  judgementOn,
  linear,
  missing,
  notApplicable,
  percent,
  sentence,
  settled,
  slope,
  verdict,
} from '../given';

describe('whether the target is met', () => {
  test.each<[Side, string, string, string]>([
    ['atLeast', 'missed 9', 'met 10', 'met 10'],
    ['moreThan', 'missed 9', 'missed 10', 'met 10'],
    ['atMost', 'met 10', 'met 10', 'missed 9'],
    ['lessThan', 'met 10', 'missed 10', 'missed 9'],
  ])('%s 92: at 91 %s, at 92 %s, at 93 %s', (side, below, at, above) => {
    const rule = linear(side, '92', slope('1', '1'));
    expect(['91', '92', '93'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual([below, at, above]);
  });

  test('a target that is missing or does not apply stands in the way', () => {
    const rule = linear('atMost', computed('plan'), slope('1', '1'));
    expect(verdict(judgementOn(rule, '1', { figures: { plan: missing } }))).toBe('missing');
    expect(verdict(judgementOn(rule, '1', { figures: { plan: notApplicable } }))).toBe('notApplicable');
    expect(verdict(judgementOn(rule, '7', { figures: { plan: '5' } }))).toBe('missed 8');
  });
});

describe('steps of 0.5, one point each, below a target of 92', () => {
  test.each([
    ['91.999999', '10', '9', '9.999998'],
    ['91.500001', '10', '9', '9.000002'],
    ['91.5', '9', '9', '9'],
    ['91.499999', '9', '8', '8.999998'],
    ['90.7', '8', '7', '7.4'],
  ])('%s earns %s by whole steps, %s by started steps, %s in proportion', (measure, whole, started, continuous) => {
    const earned = (['whole', 'started', 'continuous'] as const).map((steps) =>
      exactly(settled(judgementOn(linear('atLeast', '92', slope('0.5', '1', steps)), measure)).earned),
    );
    expect(earned).toEqual([whole, started, continuous]);
  });

  test('a limit that excludes itself, missed by nothing, costs a started step and nothing otherwise', () => {
    const verdicts = (['whole', 'started', 'continuous'] as const).map((steps) =>
      verdict(judgementOn(linear('moreThan', '92', slope('0.5', '1', steps)), '92')),
    );
    expect(verdicts).toEqual(['missed 10', 'missed 9', 'missed 10']);
  });

  test('a third of a step is a third of its points', () => {
    expect(exactly(settled(judgementOn(linear('atLeast', '1', slope('3', '1')), '0')).earned)).toBe('29/3');
  });
});

describe('the floor at zero', () => {
  const rule = linear('atMost', '0', slope('1', '4', 'whole'));

  test.each([
    ['2', 'missed 2'],
    ['3', 'missed 0'],
    ['1000', 'missed 0'],
  ])('missing by %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(rule, measure))).toBe(expected);
  });

  test('no more points are said to be lost than there were', () => {
    expect(sentence(judgementOn(rule, '1000'), 'zh')).toMatch(/扣 10 分$/);
  });

  test('points earned lie between none and all, and never rise as the miss grows', () => {
    const hundredths = fc.integer({ min: -2000, max: 2000 }).map((value) => (value / 100).toFixed(2));
    const steps = fc.constantFrom('whole' as const, 'started' as const, 'continuous' as const);
    fc.assert(
      fc.property(hundredths, hundredths, steps, (one, other, counted) => {
        const by = linear('atLeast', '3.5', slope('0.3', '0.7', counted));
        const [worse, better] = compare(decimal(one), decimal(other)) < 0 ? [one, other] : [other, one];
        const [low, high] = [settled(judgementOn(by, worse)).earned, settled(judgementOn(by, better)).earned];
        expect(compare(low, decimal('0'))).toBeGreaterThanOrEqual(0);
        expect(compare(high, decimal('10'))).toBeLessThanOrEqual(0);
        expect(compare(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('near the limit', () => {
  test('93 is near 92 by a margin of 1, 93.01 and what misses are not', () => {
    const rule = linear('atLeast', '92', slope('1', '1'));
    const verdicts = ['91.99', '92', '93', '93.01'].map((measure) =>
      verdict(judgementOn(rule, measure, { margin: '1' })),
    );
    expect(verdicts).toEqual(['missed 9.99', 'near 10', 'near 10', 'met 10']);
  });
});

describe('the sentence', () => {
  const by = slope('1', '0.5');

  test('says how far short, how each step counts and what is lost', () => {
    const found = judgementOn(linear('atLeast', '92', by), '90.7');
    expect(sentence(found, 'zh', { unit: percent, measure: '90.7' })).toBe(
      '要求不低于 92%；低 1.3 个百分点，每 1 个百分点扣 0.5 分（连续计），扣 0.65 分',
    );
    expect(sentence(found, 'en', { unit: percent, measure: '90.7' })).toBe(
      'required: at least 92%; 1.3 percentage points short, 0.5 points for every 1 percentage points (in proportion), 0.65 points lost',
    );
  });

  test('says how far over', () => {
    const found = judgementOn(linear('atMost', '9.35', slope('0.1', '0.5', 'started')), '9.52');
    const perMille = { unit: { zh: '‰', en: '‰' }, measure: '9.52' };
    expect(sentence(found, 'zh', perMille)).toBe(
      '要求不超过 9.35‰；高出 0.17 个千分点，每 0.1 个千分点扣 0.5 分（不足一步按一步计），扣 1 分',
    );
    expect(sentence(found, 'en', perMille)).toBe(
      'required: at most 9.35‰; 0.17 per mille points over, 0.5 points for every 0.1 per mille points (started steps), 1 points lost',
    );
  });

  test('speaks of days for a date', () => {
    const found = judgementOn(linear('atMost', '15521', slope('1', '0.2', 'whole')), '15524');
    expect(sentence(found, 'zh', { day: true, measure: '15524' })).toBe(
      '要求不超过 2012-06-30；高出 3 天，每 1 天扣 0.2 分（满一步计），扣 0.6 分',
    );
  });

  test('says that the target is met', () => {
    const found = judgementOn(linear('atLeast', '92', by), '92');
    expect(sentence(found, 'zh', { unit: percent, measure: '92' })).toBe('要求不低于 92%；达到要求');
    expect(sentence(found, 'en', { unit: percent, measure: '92' })).toBe('required: at least 92%; met');
  });
});
