import { decimal, document, assumed, earnings, explain, faultsOfRule, tellEarnings, wordsOfRule, type Remark, type RuleOf } from '../../../src/core';
import { basesOfRule, judgeAnswered } from '../../../src/core/rules';
import { answered, cents, figure, figures, indicatorOf, item, missing, notApplicable, scheme, scoreOne, sentence, unusable, verdict, type Given } from '../given';

type JudgementRule = RuleOf<'judgement'>;

const judgement = (mode: JudgementRule['mode']['value'], least: string, most: string): JudgementRule => ({
  kind: 'judgement',
  figure: 'p',
  mode: document(mode),
  least: document(least),
  most: document(most),
});
const because = (reason: string, code = 'X'): Remark => ({ code, reason, evidence: '' });

const deducted = judgement('deducted', '2', '5');
const awarded = judgement('awarded', '0', '8');
const judged = (rule: JudgementRule, p: Given[string], ...remarks: readonly Remark[]) =>
  judgeAnswered(rule, { points: decimal('10'), figures: figures({ p }), remarks });

describe('points that a person enters', () => {
  test.each([
    ['2', 'missed 8'],
    ['3.5', 'missed 6.5'],
    ['5', 'missed 5'],
  ])('%s deducted: %s', (entered, expected) => {
    expect(verdict(judged(deducted, entered, because('检查发现')))).toBe(expected);
  });

  test.each([
    ['0', 'missed 0'],
    ['7.99', 'missed 7.99'],
    ['8', 'met 8'],
  ])('%s of 8 awarded: %s', (entered, expected) => {
    expect(verdict(judged(awarded, entered, because('检查发现')))).toBe(expected);
  });

  test('nothing deducted is met', () => {
    expect(verdict(judged(judgement('deducted', '0', '5'), '0', because('无')))).toBe('met 10');
  });

  test('all points awarded are met where more could be', () => {
    expect(verdict(judged(judgement('awarded', '0', '12'), '10', because('好')))).toBe('met 10');
    expect(verdict(judged(judgement('awarded', '0', '12'), '9.9', because('好')))).toBe('missed 9.9');
  });
});

describe('bounds may be entered themselves, nothing beyond them', () => {
  test.each([
    ['1.99', 'outOfBounds'],
    ['2', 'missed 8'],
    ['5', 'missed 5'],
    ['5.01', 'outOfBounds'],
  ])('%s: %s', (entered, expected) => {
    expect(verdict(judged(deducted, entered, because('检查发现')))).toBe(expected);
  });

  test('the bounds are named', () => {
    expect(judged(deducted, '6', because('检查发现'))).toEqual({ kind: 'outOfBounds', figure: 'p', least: decimal('2'), most: decimal('5') });
  });
});

describe('a reason', () => {
  test('is needed, and blanks are none', () => {
    expect(judged(deducted, '3')).toEqual({ kind: 'unreasoned', figure: 'p' });
    expect(judged(deducted, '3', because(' \n'))).toEqual({ kind: 'unreasoned', figure: 'p' });
    expect(verdict(judged(deducted, '3', because(''), because('漏报')))).toBe('missed 7');
  });

  test('counts for its own indicator and unit alone', () => {
    const cases = scheme({
      figures: [figure('p')],
      indicators: [answered('X', deducted), answered('Y', deducted)],
      items: [item('item', '20')],
    });
    const unit = scoreOne(cases, { p: '3' }, [because('漏报', 'Y')]);
    expect(cents(indicatorOf(unit, 'Y').score)).toBe('7.00');
    const { score, low, high, flag, outcome } = indicatorOf(unit, 'X');
    expect([cents(score), cents(low), cents(high), flag, outcome.kind]).toEqual([null, '0.00', '10.00', 'pending', 'unreasoned']);
  });
});

test('what is missing, unusable or does not exist', () => {
  expect(judged(deducted, missing)).toEqual({ kind: 'missing', figures: ['p'] });
  expect(judged(deducted, unusable)).toEqual({ kind: 'missing', figures: ['p'] });
  expect(judged(deducted, notApplicable)).toEqual({ kind: 'notApplicable', figure: 'p' });
});

describe('what is said', () => {
  test('the points, the bounds and the reason', () => {
    expect(sentence(judged(deducted, '3', because('漏报'), because('迟报')), 'zh')).toBe('评定扣 3 分（可评 2 至 5 分），理由：漏报；迟报');
    expect(sentence(judged(awarded, '7', because('典型')), 'en')).toBe('7 points awarded (from 0 to 8), because: 典型');
  });

  const said = (given: Given, language: 'zh' | 'en'): string => {
    const cases = scheme({ figures: [figure('p')], indicators: [answered('X', deducted)] });
    return explain(indicatorOf(scoreOne(cases, given), 'X'), cases, language);
  };

  test('why it waits', () => {
    expect(said({ p: '3' }, 'zh')).toContain('待核：数据p须在“扣分与佐证”中写明理由');
    expect(said({ p: '3' }, 'en')).toContain('pending: figure p needs a reason among the remarks');
    expect(said({ p: '9' }, 'zh')).toContain('待核：数据p应在 2 至 5 分之间');
    expect(said({ p: '9' }, 'en')).toContain('pending: figure p must lie between 2 and 5 points');
  });

  test('the sheet names figure and bounds', () => {
    expect(wordsOfRule(deducted, { operand: () => '', figure: (id) => id })).toEqual(['按“p”扣 2 至 5 分，须写明理由']);
    expect(wordsOfRule(awarded, { operand: () => '', figure: (id) => id })).toEqual(['按“p”给 0 至 8 分，须写明理由']);
  });
});

test('nothing is proposed where a person decides', () => {
  const cases = scheme({ figures: [figure('p')], indicators: [answered('X', deducted)] });
  const found = earnings(cases, figures({ p: '3' }), 'X');
  expect(found).toEqual({ kind: 'decided' });
  expect(tellEarnings(cases, found, 'zh')).toBe('由考核人员评定，不作推算');
  expect(tellEarnings(cases, found, 'en')).toBe('a person decides these points: nothing is proposed');
});

test('bounds the wrong way round and negative deductions are faults', () => {
  const said = (rule: JudgementRule) => faultsOfRule(rule).map(({ path, message }) => `${path.join('.')}: ${message.en}`);
  expect(said(deducted)).toEqual([]);
  expect(said(judgement('deducted', '5', '5'))).toEqual([]);
  expect(said(judgement('deducted', '5', '2'))).toEqual(['least.value: the least points lie above the most']);
  expect(said(judgement('deducted', '-1', '2'))).toEqual(['least.value: deducted points must not be negative']);
  expect(said(judgement('awarded', '-1', '2'))).toEqual([]);
});

test('the bounds carry their basis', () => {
  expect(basesOfRule(deducted, { kind: 'undefined' }).deduction).toBe('document');
  expect(basesOfRule({ ...deducted, most: assumed('5') }, { kind: 'undefined' }).deduction).toBe('assumed');
});
