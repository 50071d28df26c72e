import {
  computed,
  fractionOf,
  judgementOn,
  missing,
  notApplicable,
  percent,
  proportional,
  sentence,
  verdict,
} from '../given';

describe('points × min(1, measure ÷ target)', () => {
  test.each([
    ['-5', 'missed 0'],
    ['0', 'missed 0'],
    ['40', 'missed 5'],
    ['79.999999', 'missed 9.999999875'],
    ['80', 'met 10'],
    ['80.000001', 'met 10'],
    ['160', 'met 10'],
  ])('of a target of 80, %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(proportional('80'), measure))).toBe(expected);
  });

  test('a third of the target is a third of the points, exactly', () => {
    expect(verdict(judgementOn(proportional('3'), '1'))).toBe('missed 10/3');
    expect(verdict(judgementOn(proportional('100'), fractionOf('100', '3')))).toBe('missed 10/3');
  });

  test.each(['0', '-1'])('a target of %s cannot be fallen short of in proportion', (plan) => {
    expect(verdict(judgementOn(proportional(computed('plan')), '5', { figures: { plan } }))).toBe('undefined');
  });

  test('a target that is missing or does not apply stands in the way', () => {
    const rule = proportional(computed('plan'));
    expect(verdict(judgementOn(rule, '5', { figures: { plan: missing } }))).toBe('missing');
    expect(verdict(judgementOn(rule, '5', { figures: { plan: notApplicable } }))).toBe('notApplicable');
  });

  test('near: reached, but by no more than the margin', () => {
    const verdicts = ['79.9', '80', '81', '81.1'].map((measure) =>
      verdict(judgementOn(proportional('80'), measure, { margin: '1' })),
    );
    expect(verdicts).toEqual(['missed 9.9875', 'near 10', 'near 10', 'met 10']);
  });
});

test('the sentence says which share of the target was reached', () => {
  const [short, reached] = ['70', '80'].map((measure) => judgementOn(proportional('80'), measure));
  if (short === undefined || reached === undefined) throw new Error('two were judged');
  expect(sentence(short, 'zh', { unit: percent, measure: '70' })).toBe('目标 80%；完成 87.5%，按比例得分');
  expect(sentence(short, 'en', { unit: percent, measure: '70' })).toBe(
    'target 80%; 87.5% of it reached, points in proportion',
  );
  expect(sentence(reached, 'zh', { unit: percent, measure: '80' })).toBe('目标 80%；达到目标');
  expect(sentence(reached, 'en', { unit: percent, measure: '80' })).toBe('target 80%; reached');
});
