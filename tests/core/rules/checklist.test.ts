import { assumed, document, faultsOfRule, formulaOfRule, wordsOfRule, type RuleOf } from '../../../src/core';
import { basesOfRule } from '../../../src/core/rules';
import { answerTo, checklist, degree, missing, no, notApplicable, sentence, unusable, verdict, yes } from '../given';

const rule = checklist('p', 'q', 'r');

describe('equal points for every entry', () => {
  test('all carried out', () => {
    expect(verdict(answerTo(rule, { p: yes, q: yes, r: degree('full') }))).toBe('met 10');
  });

  test('two of three earn two thirds, exactly', () => {
    expect(verdict(answerTo(rule, { p: yes, q: no, r: yes }))).toBe('missed 20/3');
  });

  test('a degree earns its share', () => {
    expect(verdict(answerTo(rule, { p: yes, q: degree('part'), r: degree('none') }))).toBe('missed 5');
  });

  test('none carried out', () => {
    expect(verdict(answerTo(rule, { p: no, q: no, r: no }))).toBe('missed 0');
  });
});

describe('what does not apply', () => {
  test('is left out: one of two earns half', () => {
    expect(verdict(answerTo(rule, { p: yes, q: no, r: notApplicable }))).toBe('missed 5');
    expect(verdict(answerTo(rule, { p: yes, q: notApplicable, r: notApplicable }))).toBe('met 10');
  });

  test('leaves nothing to judge when nothing applies', () => {
    const given = { p: notApplicable, q: notApplicable, r: notApplicable };
    expect(verdict(answerTo(rule, given))).toBe('notApplicable');
  });
});

describe('what is missing or unusable', () => {
  test('stands in the way, all of it named', () => {
    expect(answerTo(rule, { p: yes, q: missing, r: unusable })).toEqual({ kind: 'missing', figures: ['q', 'r'] });
    expect(answerTo(rule, { p: yes, q: yes, r: '1' })).toEqual({ kind: 'missing', figures: ['r'] });
  });

  test('stands in the way beside what does not apply', () => {
    expect(answerTo(rule, { p: notApplicable, q: notApplicable })).toEqual({ kind: 'missing', figures: ['r'] });
  });
});

test('the sentence counts and names what is lacking', () => {
  const titles = { q: '宣传', r: '培训' };
  const lacking = answerTo(rule, { p: yes, q: no, r: degree('part') });
  expect(sentence(lacking, 'zh', { titles })).toBe('3 项中落实 1 项；未全部落实：宣传、培训');
  expect(sentence(lacking, 'en', { titles })).toBe('1 of 3 carried out; lacking: 宣传, 培训');
  expect(sentence(answerTo(rule, { p: yes, q: yes, r: notApplicable }), 'zh')).toBe('2 项中落实 2 项');
});

describe('entries that weigh differently', () => {
  const weighted: RuleOf<'checklist'> = { ...rule, shares: document({ full: '1', part: '0.5', none: '0' }), weights: [document('3'), document('2'), document('1')] };

  test('earn in proportion to their weights', () => {
    expect(verdict(answerTo(weighted, { p: yes, q: no, r: no }))).toBe('missed 5');
    expect(verdict(answerTo(weighted, { p: no, q: no, r: yes }))).toBe('missed 5/3');
    expect(verdict(answerTo(weighted, { p: yes, q: degree('part'), r: yes }, '6'))).toBe('missed 5');
    expect(verdict(answerTo(weighted, { p: yes, q: yes, r: yes }))).toBe('met 10');
  });

  test('take their weight along when they do not apply', () => {
    expect(verdict(answerTo(weighted, { p: notApplicable, q: yes, r: no }, '6'))).toBe('missed 4');
    expect(verdict(answerTo(weighted, { p: yes, q: yes, r: notApplicable }))).toBe('met 10');
  });

  test('are told with the weight of what is lacking', () => {
    const lacking = answerTo(weighted, { p: yes, q: no, r: degree('part') });
    expect(sentence(lacking, 'zh')).toBe('3 项中落实 1 项；未全部落实：q（权重 2）、r（权重 1）');
    expect(sentence(lacking, 'en')).toBe('1 of 3 carried out; lacking: q (weight 2), r (weight 1)');
    expect(wordsOfRule(weighted, { operand: () => '', figure: (id) => id })[0]).toBe('逐项：p（权重 3）、q（权重 2）、r（权重 1）');
  });

  test('need as many weights as entries', () => {
    const said = (...weights: string[]) =>
      faultsOfRule({ ...weighted, weights: weights.map(document) }).map(({ path, message }) => `${path.join('.')}: ${message.en}`);
    expect(said('1', '1', '1')).toEqual([]);
    expect(said('1', '1')).toEqual(['weights: 3 figures, but 2 weights']);
    expect(said('1', '1', '1', '1')).toEqual(['weights: 3 figures, but 4 weights']);
    expect(() => answerTo({ ...weighted, weights: [document('1')] }, { p: yes, q: no, r: no })).toThrow('weight');
  });

  test('make the deduction assumed where one of them is', () => {
    expect(basesOfRule(weighted, { kind: 'undefined' }).deduction).toBe('document');
    expect(basesOfRule({ ...weighted, weights: [document('3'), assumed('2'), document('1')] }, { kind: 'undefined' }).deduction).toBe('assumed');
  });

  test('have a formula over the cells that apply', () => {
    const cells = { measure: '', points: 'C1', peers: '', figure: (id: string) => id.toUpperCase(), operand: () => '' };
    const share = (cell: string): string => `IF(${cell}="是",1,IF(${cell}="落实",1,IF(${cell}="部分落实",0.5,IF(${cell}="未落实",0,0))))`;
    expect(formulaOfRule(weighted, cells)).toBe(
      `C1*(3*${share('P')}+2*${share('Q')}+${share('R')})/(0+3*(P<>"不适用")+2*(Q<>"不适用")+(R<>"不适用"))`,
    );
  });
});
