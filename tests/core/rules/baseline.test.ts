import { assumed, decimal, document, wordsOfRule, type RuleOf } from '../../../src/core';
import { basesOfRule, judgeMeasured } from '../../../src/core/rules';
import {
  band,
  baseline,
  excluding,
  figures,
  including,
  judgementOn,
  missing,
  notApplicable,
  sentence,
  slope,
  targetOf,
  verdict,
} from '../given';

const by = slope('0.1', '0.1');
/** At most 107; up to 120 the excess shrinks by a tenth, above by 12 %. */
const inclusive = baseline('107', 'last', [band('0.10', including('120')), band('0.12')], by);
const exclusive = baseline('107', 'last', [band('0.10', excluding('120')), band('0.12')], by);

const limit = (rule: typeof inclusive, last: string): string =>
  targetOf(judgementOn(rule, '100', { figures: { last } }));

describe('the limit of this year follows from last year', () => {
  test.each([
    ['95', '107'],
    ['106.999999', '107'],
    ['107', '107'],
    ['107.1', '107.09'],
    ['111.78', '111.302'],
    ['115', '114.2'],
    ['119.99', '118.691'],
    ['120.01', '118.4488'],
    ['130', '127.24'],
  ])('after %s it is %s, whichever band holds 120', (last, expected) => {
    expect([limit(inclusive, last), limit(exclusive, last)]).toEqual([expected, expected]);
  });

  test('after exactly 120 it is 118.7 where the first band includes 120, 118.44 where it does not', () => {
    expect([limit(inclusive, '120'), limit(exclusive, '120')]).toEqual(['118.7', '118.44']);
  });

  test('three bands are tried from the lowest up', () => {
    const rule = baseline('0', 'last', [band('0.5', including('10')), band('0.2', including('20')), band('0')], by);
    expect(['10', '10.5', '20', '21'].map((last) => limit(rule, last))).toEqual(['5', '8.4', '16', '21']);
  });

  test('last year may be a ratio of figures', () => {
    const ratio = { kind: 'ratio', of: 'boys', per: 'girls', scale: '100' } as const;
    const rule = baseline('107', ratio, [band('0.10')], by);
    expect(targetOf(judgementOn(rule, '100', { figures: { boys: '1150', girls: '1000' } }))).toBe('114.2');
  });

  test('last year missing, not applicable or without denominator stands in the way', () => {
    expect(judgementOn(inclusive, '106')).toEqual({ kind: 'missing', figures: ['last'] });
    expect(verdict(judgementOn(inclusive, '106', { figures: { last: missing } }))).toBe('missing');
    expect(verdict(judgementOn(inclusive, '106', { figures: { last: notApplicable } }))).toBe('notApplicable');
    const ratio = baseline('107', { kind: 'ratio', of: 'last', per: 'last' }, [band('0.10')], by);
    expect(verdict(judgementOn(ratio, '106', { figures: { last: '0' } }))).toBe('undefined');
  });
});

describe('what exceeds the limit costs points', () => {
  test.each([
    ['111.302', 'met 10'],
    ['111.302001', 'missed 9.999999'],
    ['112.4', 'missed 8.902'],
    ['121.302', 'missed 0'],
    ['130', 'missed 0'],
  ])('after 111.78, %s: %s', (measure, expected) => {
    expect(verdict(judgementOn(inclusive, measure, { figures: { last: '111.78' } }))).toBe(expected);
  });

  test('107 after 107 is met, 107.00000000000001 as a fraction is not', () => {
    expect(verdict(judgementOn(inclusive, '107', { figures: { last: '107' } }))).toBe('met 10');
    expect(verdict(judgementOn(inclusive, '107.00000000000001', { figures: { last: '107' } }))).toMatch(/^missed/);
  });

  test('114.2 after 115 is met, to the last digit', () => {
    expect(verdict(judgementOn(inclusive, '114.2', { figures: { last: '115' } }))).toBe('met 10');
    expect(verdict(judgementOn(inclusive, '114.200000001', { figures: { last: '115' } }))).toMatch(/^missed/);
  });

  test('within the margin below the limit is near', () => {
    const verdicts = ['113.699', '113.7', '114.2', '114.3'].map((measure) =>
      verdict(judgementOn(inclusive, measure, { margin: '0.5', figures: { last: '115' } })),
    );
    expect(verdicts).toEqual(['met 10', 'near 10', 'near 10', 'missed 9.9']);
  });
});

describe('the sentence', () => {
  test('says the limit, where it comes from, and what is lost', () => {
    const found = judgementOn(inclusive, '112.4', { figures: { last: '111.78' } });
    expect(sentence(found, 'zh', { measure: '112.4' })).toBe(
      '上限 111.302（上年 111.78，超出 107 的部分须下降 10%）；高出 1.098，每 0.1 扣 0.1 分（连续计），扣 1.098 分',
    );
    expect(sentence(found, 'en', { measure: '112.4' })).toBe(
      'limit 111.302 (last year 111.78; what exceeds 107 must fall by 10%); 1.098 over, 0.1 points for every 0.1 (in proportion), 1.098 points lost',
    );
  });

  test('says that last year lay within the norm', () => {
    const found = judgementOn(inclusive, '106.5', { figures: { last: '106' } });
    expect(sentence(found, 'zh', { measure: '106.5' })).toBe('上限 107（上年 106，未超过 107）；达到要求');
    expect(sentence(found, 'en', { measure: '106.5' })).toBe('limit 107 (last year 106, within 107); met');
  });

  test('shows so many digits that limit and measure differ', () => {
    const found = judgementOn(inclusive, '107.00000004', { figures: { last: '106' } });
    expect(sentence(found, 'zh', { measure: '107.00000004' })).toContain('上限 107（');
    const other = judgementOn(inclusive, '111.302', { figures: { last: '111.780000004' } });
    expect(sentence(other, 'zh', { measure: '111.302' })).toContain('上限 111.302000004（');
  });
});

describe('where a rise on last year leaves nothing', () => {
  const rule: RuleOf<'baseline'> = { ...inclusive, worse: document('nothing') };
  const on = (measure: string, last: string) => judgementOn(rule, measure, { figures: { last } });

  test.each([
    // limit 107 + 0.9 × 3 = 109.7
    ['109.7', '110', 'met 10'],
    ['109.8', '110', 'missed 9.9'],
    ['110', '110', 'missed 9.7'],
    ['110.001', '110', 'missed 0'],
    // within the norm last year
    ['100', '100', 'met 10'],
    ['100.001', '100', 'missed 0'],
    ['108', '100', 'missed 0'],
  ])('%s after %s: %s', (measure, last, expected) => {
    expect(verdict(on(measure, last))).toBe(expected);
  });

  test('the limit is never above last year', () => {
    expect(targetOf(on('105', '100'))).toBe('100');
    expect(targetOf(on('105', '110'))).toBe('109.7');
  });

  test('nothing is left even where less than nothing could be', () => {
    const judged = judgeMeasured(rule, { points: decimal('10'), floor: decimal('-5'), measure: decimal('200'), figures: figures({ last: '100' }) });
    expect(verdict(judged)).toBe('missed 0');
  });

  test('is told, and so is that it did not happen', () => {
    expect(sentence(on('120', '110'), 'zh')).toBe('上限 109.7（上年 110，超出 107 的部分须下降 10%，且不得高于上年）；高于上年，不得分');
    expect(sentence(on('109.8', '110'), 'en')).toContain('(last year 110; what exceeds 107 must fall by 10%, and no rise on last year); 0.1 over');
    expect(wordsOfRule(rule, { operand: () => 'L', figure: () => '' })).toContain('高于上年不得分');
  });

  test('carries its basis', () => {
    const sure = { ...rule, slope: { step: document('0.1'), pointsPerStep: document('0.1'), steps: document('continuous' as const) } };
    expect(basesOfRule(sure, { kind: 'undefined' }).deduction).toBe('document');
    expect(basesOfRule({ ...sure, worse: assumed('nothing' as const) }, { kind: 'undefined' }).deduction).toBe('assumed');
  });
});
