import fc from 'fast-check';
import { assumed, decimal, document, faultsOfRule, wordsOfRule, type RuleOf } from '../../../src/core';
import { basesOfRule, judgeMeasured } from '../../../src/core/rules';
import { constant, count, figures, judgementOn, missing, notApplicable, sentence, settled, verdict } from '../given';
import { asNumber, formulaText, pointsByFormula } from '../given/excel';

describe('points lost for each occurrence', () => {
  test.each([
    ['0', 'met 10'],
    ['1', 'missed 7'],
    ['3', 'missed 1'],
    ['4', 'missed 0'],
    ['100', 'missed 0'],
  ])('%s at 3 points each: %s', (measure, expected) => {
    expect(verdict(judgementOn(count('3'), measure))).toBe(expected);
  });

  test('what cannot be counted below zero earns no more than all', () => {
    expect(verdict(judgementOn(count('3'), '-1'))).toBe('met 10');
  });

  test('an occurrence without a price is missed and costs nothing', () => {
    expect(verdict(judgementOn(count('0'), '1'))).toBe('missed 10');
  });
});

test('the sentence says what each costs and what is lost', () => {
  expect(sentence(judgementOn(count('0.5'), '3'), 'zh')).toBe('每发生 1 次扣 0.5 分，扣 1.5 分');
  expect(sentence(judgementOn(count('0.5'), '3'), 'en')).toBe('0.5 points for each occurrence, 1.5 points lost');
  expect(sentence(judgementOn(count('0.5'), '0'), 'zh')).toBe('每发生 1 次扣 0.5 分；未发生');
  expect(sentence(judgementOn(count('0.5'), '0'), 'en')).toBe('0.5 points for each occurrence; none occurred');
  expect(sentence(judgementOn(count('4'), '3'), 'zh')).toBe('每发生 1 次扣 4 分，扣 10 分');
});

describe('occurrences that count several times, are shared out, or cost a limited number of points', () => {
  const rule = (more: Partial<RuleOf<'count'>>): RuleOf<'count'> => ({ ...count('3'), ...more });
  const on = (more: Partial<RuleOf<'count'>>, measure: string, given = {}) => judgementOn(rule(more), measure, { figures: given });

  test('twice, when found by a higher level', () => {
    expect(verdict(on({ times: constant('2') }, '1'))).toBe('missed 4');
    expect(verdict(on({ times: 'times' }, '1', { times: '0.5' }))).toBe('missed 8.5');
    expect(verdict(on({ times: 'times' }, '1', { times: '0' }))).toBe('missed 10');
  });

  test('shared among subordinate units, exactly', () => {
    expect(verdict(on({ among: 'units' }, '2', { units: '7' }))).toBe('missed 64/7');
    expect(verdict(on({ among: 'units', times: constant('2') }, '2', { units: '3' }))).toBe('missed 6');
  });

  test('among none there is nothing to share', () => {
    expect(on({ among: 'units' }, '2', { units: '0' })).toEqual({ kind: 'undefined' });
    expect(on({ among: 'units' }, '2', { units: '-1' })).toEqual({ kind: 'undefined' });
  });

  test('a factor that is missing stands in the way', () => {
    expect(on({ times: 'times' }, '2', { times: missing })).toEqual({ kind: 'missing', figures: ['times'] });
    expect(on({ among: 'units' }, '2')).toEqual({ kind: 'missing', figures: ['units'] });
    const both = { times: 'times', among: 'units' };
    expect(on(both, '2', { times: missing })).toEqual({ kind: 'missing', figures: ['times', 'units'] });
    expect(on(both, '2', { times: missing, units: notApplicable })).toEqual({ kind: 'notApplicable', figure: 'units' });
  });

  test('at most so many points', () => {
    const limited = { atMost: document('5') };
    expect(['1', '1.6', '1.7', '100'].map((measure) => verdict(on(limited, measure)))).toEqual(['missed 7', 'missed 5.2', 'missed 5', 'missed 5']);
    expect(verdict(on({ atMost: document('12') }, '100'))).toBe('missed 0');
    expect(sentence(on({ atMost: document('6') }, '2'), 'zh')).toBe('每发生 1 次扣 3 分，扣 6 分');
    expect(sentence(on({ atMost: document('6') }, '2.1'), 'zh')).toBe('每发生 1 次扣 3 分，最多扣 6 分，扣 6 分');
  });

  test('down to a floor below 0 where the indicator has one', () => {
    const lost = (measure: string) => judgeMeasured(rule({}), { points: decimal('10'), floor: decimal('-5'), measure: decimal(measure), figures: figures({}) });
    expect(['3', '4', '5', '6'].map((measure) => verdict(lost(measure)))).toEqual(['missed 1', 'missed -2', 'missed -5', 'missed -5']);
  });

  test('the sentence tells all of it', () => {
    const all = { times: constant('2'), among: 'units', atMost: document('5') };
    expect(sentence(on(all, '3', { units: '4' }), 'zh')).toBe('每发生 1 次扣 3 分，按 2 倍计，由 4 个分摊，扣 4.5 分');
    expect(sentence(on(all, '9', { units: '4' }), 'zh')).toBe('每发生 1 次扣 3 分，按 2 倍计，由 4 个分摊，最多扣 5 分，扣 5 分');
    expect(sentence(on(all, '9', { units: '4' }), 'en')).toBe(
      '3 points for each occurrence, counted 2 times, shared among 4, at most 5, 5 points lost',
    );
    expect(sentence(on(all, '0', { units: '4' }), 'zh')).toBe('每发生 1 次扣 3 分，按 2 倍计，由 4 个分摊；未发生');
  });

  test('the sheet lists all of it', () => {
    const naming = { operand: (operand: unknown): string => (typeof operand === 'string' ? operand : '2'), figure: () => '' };
    expect(wordsOfRule(rule({ times: constant('2'), among: 'units', atMost: document('5') }), naming)).toEqual([
      '每次扣 3 分', '按 2 倍计', '除以 units', '最多扣 5 分',
    ]);
  });

  test('each number makes the deduction assumed', () => {
    const basis = (more: Partial<RuleOf<'count'>>): string => basesOfRule(rule(more), { kind: 'undefined' }).deduction;
    expect(basis({ times: constant('2'), among: constant('3'), atMost: document('5') })).toBe('document');
    expect(basis({ times: { kind: 'constant', value: assumed('2') } })).toBe('assumed');
    expect(basis({ among: { kind: 'constant', value: assumed('2') } })).toBe('assumed');
    expect(basis({ atMost: assumed('5') })).toBe('assumed');
  });

  test('constant factors that make no sense are faults', () => {
    const said = (more: Partial<RuleOf<'count'>>) => faultsOfRule(rule(more)).map(({ path, message }) => `${path.join('.')}: ${message.en}`);
    expect(said({ times: constant('0'), among: constant('0.1') })).toEqual([]);
    expect(said({ times: constant('-1'), among: constant('0') })).toEqual(['times.value.value: must not be negative', 'among.value.value: must be above 0']);
  });

  test('the formula gives what the rule gives, above 0', () => {
    const all = rule({ times: 'times', among: 'units', atMost: document('5') });
    expect(formulaText(all)).toBe('points-MIN(5,MAX(0,ROUND(measure,9))*3*(figure_times)/IF(ROUND(figure_units,9)>0,figure_units,0))');
    expect(formulaText(rule({}))).toBe('points-MAX(0,ROUND(measure,9))*3');
    const small = fc.integer({ min: 1, max: 9 }).map(String);
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 9 }).map(String), small, small, (measure, times, units) => {
        const due = asNumber(settled(judgementOn(all, measure, { figures: { times, units } })).earned);
        expect(pointsByFormula(all, { measure, figures: { times, units } })).toBeCloseTo(due, 9);
      }),
    );
  });
});
