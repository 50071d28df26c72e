import { fraction, type Side } from '../../../src/core';
import {
  computed,
  judgementOn,
  missing,
  notApplicable,
  percent,
  sentence,
  settled,
  threshold,
  verdict,
} from '../given';

describe('all points when the target is met, none when it is missed', () => {
  test.each<[Side, string, string, string]>([
    ['atLeast', 'missed 0', 'met 10', 'met 10'],
    ['moreThan', 'missed 0', 'missed 0', 'met 10'],
    ['atMost', 'met 10', 'met 10', 'missed 0'],
    ['lessThan', 'met 10', 'missed 0', 'missed 0'],
  ])('%s 92: below %s, at 92 %s, above %s', (side, below, at, above) => {
    const rule = threshold(side, '92');
    expect(['91.999999999', '92', '92.000000001'].map((measure) => verdict(judgementOn(rule, measure)))).toEqual([
      below,
      at,
      above,
    ]);
  });

  test('91.996 % does not pass 92 %, and 11499 of 12500 is not 11500 of 12500', () => {
    const rule = threshold('atLeast', '92');
    expect(verdict(judgementOn(rule, '91.996'))).toBe('missed 0');
    expect(verdict(judgementOn(rule, fraction(11_499n * 100n, 12_500n)))).toBe('missed 0');
    expect(verdict(judgementOn(rule, fraction(11_500n * 100n, 12_500n)))).toBe('met 10');
  });

  test('the target may come from a figure', () => {
    const rule = threshold('atMost', computed('plan'));
    expect(verdict(judgementOn(rule, '500', { figures: { plan: '500' } }))).toBe('met 10');
    expect(verdict(judgementOn(rule, '501', { figures: { plan: '500' } }))).toBe('missed 0');
  });

  test('a target that is missing, does not apply or has no denominator stands in the way', () => {
    const rule = threshold('atMost', computed('plan'));
    expect(judgementOn(rule, '1')).toEqual({ kind: 'missing', figures: ['plan'] });
    expect(verdict(judgementOn(rule, '1', { figures: { plan: missing } }))).toBe('missing');
    expect(verdict(judgementOn(rule, '1', { figures: { plan: notApplicable } }))).toBe('notApplicable');
    const share = threshold('atMost', computed({ kind: 'ratio', of: 'plan', per: 'plan' }));
    expect(verdict(judgementOn(share, '1', { figures: { plan: '0' } }))).toBe('undefined');
  });

  test('the target that was compared with is told', () => {
    expect(settled(judgementOn(threshold('atLeast', '92'), '91')).target).toEqual(fraction(92n));
  });
});

describe('near the limit', () => {
  test.each<[Side, string, string]>([
    ['atLeast', '93', '93.000001'],
    ['moreThan', '93', '93.000001'],
    ['atMost', '91', '90.999999'],
    ['lessThan', '91', '90.999999'],
  ])('%s 92 with margin 1: %s is near, %s is not', (side, near, safe) => {
    const rule = threshold(side, '92');
    expect(verdict(judgementOn(rule, near, { margin: '1' }))).toBe('near 10');
    expect(verdict(judgementOn(rule, safe, { margin: '1' }))).toBe('met 10');
  });

  test('the limit itself is near, with a margin of zero too', () => {
    expect(verdict(judgementOn(threshold('atLeast', '92'), '92', { margin: '0' }))).toBe('near 10');
  });

  test('what misses is not near, and without a margin nothing is', () => {
    expect(verdict(judgementOn(threshold('atLeast', '92'), '91.9', { margin: '1' }))).toBe('missed 0');
    expect(verdict(judgementOn(threshold('atLeast', '92'), '92'))).toBe('met 10');
  });
});

describe('the sentence', () => {
  const found = (measure: string) => judgementOn(threshold('atLeast', '92'), measure);

  test('says what was required and that it was met', () => {
    expect(sentence(found('93'), 'zh', { unit: percent, measure: '93' })).toBe('要求不低于 92%；达到要求');
    expect(sentence(found('93'), 'en', { unit: percent, measure: '93' })).toBe('required: at least 92%; met');
  });

  test('says what was required and that it was missed', () => {
    expect(sentence(found('91'), 'zh', { unit: percent, measure: '91' })).toBe('要求不低于 92%；未达到，不得分');
    expect(sentence(found('91'), 'en', { unit: percent, measure: '91' })).toBe(
      'required: at least 92%; missed, no points',
    );
  });

  test.each<[Side, string, string]>([
    ['atLeast', '不低于 92', 'at least 92'],
    ['moreThan', '高于 92', 'above 92'],
    ['atMost', '不超过 92', 'at most 92'],
    ['lessThan', '低于 92', 'below 92'],
  ])('names the side %s', (side, zh, en) => {
    const judgement = judgementOn(threshold(side, '92'), '92');
    expect(sentence(judgement, 'zh')).toContain(`要求${zh}；`);
    expect(sentence(judgement, 'en')).toContain(`required: ${en};`);
  });

  test('shows a day as a day', () => {
    const judgement = judgementOn(threshold('atMost', '15521'), '15522');
    expect(sentence(judgement, 'zh', { day: true, measure: '15522' })).toBe('要求不超过 2012-06-30；未达到，不得分');
  });
});
