import { formulaOfRule, wordsOfRule } from '../../../src/core/rules';
import { fractionOf, percent, sentence, targetOf, verdict } from '../given';
import { among, peerBest } from './peerRules';

describe('in proportion to the best', () => {
  test('where more is better: measure ÷ highest', () => {
    const on = (measure: string) => verdict(among(peerBest('atLeast'), measure, { others: ['80', '60'] }));
    expect([on('0'), on('40'), on('79.2'), on('80'), on('90')]).toEqual(['missed 0', 'missed 5', 'missed 9.9', 'met 10', 'met 10']);
  });

  test('where less is better: lowest ÷ measure', () => {
    const on = (measure: string) => verdict(among(peerBest('atMost'), measure, { others: ['80', '60'] }));
    expect([on('120'), on('60'), on('50')]).toEqual(['missed 5', 'met 10', 'met 10']);
  });

  test('thirds are exact', () => {
    expect(verdict(among(peerBest('atLeast'), '1', { others: ['3'] }))).toBe('missed 10/3');
    expect(verdict(among(peerBest('atLeast'), fractionOf('1', '3'), { others: [fractionOf('2', '3')] }))).toBe('missed 5');
  });

  test('below zero is nothing', () => {
    expect(verdict(among(peerBest('atLeast'), '-5', { others: ['80'] }))).toBe('missed 0');
  });

  test('a best of zero or less cannot be a whole, one above zero can', () => {
    expect(verdict(among(peerBest('atLeast'), '-1', { others: ['0'] }))).toBe('undefined');
    expect(verdict(among(peerBest('atLeast'), '-1', { others: ['0.01'] }))).toBe('missed 0');
    expect(verdict(among(peerBest('atMost'), '3', { others: ['0'] }))).toBe('undefined');
    expect(verdict(among(peerBest('atMost'), '0', { others: ['3'] }))).toBe('undefined');
  });

  test('a unit alone is the best', () => {
    expect(verdict(among(peerBest('atLeast'), '12', { others: [] }))).toBe('met 10');
  });

  test('the best that the unit itself was no longer counts when its measure changes', () => {
    const judged = among(peerBest('atLeast'), '60', { others: ['80'], own: '100' });
    expect([verdict(judged), targetOf(judged)]).toEqual(['missed 7.5', '80']);
    // Two were best: the other one still is.
    expect(targetOf(among(peerBest('atLeast'), '60', { others: ['100', '80'], own: '100' }))).toBe('100');
    expect(targetOf(among(peerBest('atMost'), '60', { others: ['30', '40'], own: '20' }))).toBe('30');
    expect(targetOf(among(peerBest('atMost'), '10', { others: ['30', '40'], own: '20' }))).toBe('10');
  });
});

describe('what is said', () => {
  test('the best, of how many, and the share of it', () => {
    const found = among(peerBest('atLeast'), '79.2', { others: ['80', '60'] });
    expect(sentence(found, 'zh', { unit: percent, measure: '79.2' })).toBe('参评 3 个单位中最高 80%；为最高值的 99%，按比例得分');
    expect(sentence(found, 'en', { unit: percent, measure: '79.2' })).toBe('highest of 3 units 80%; 99% of it, points in proportion');
  });

  test('where less is better', () => {
    const found = among(peerBest('atMost'), '120', { others: ['80', '60'] });
    expect(sentence(found, 'zh')).toBe('参评 3 个单位中最低 60；最低值为本单位的 50%，按比例得分');
    expect(sentence(found, 'en')).toBe('lowest of 3 units 60; the lowest is 50% of this, points in proportion');
  });

  test('that the unit is the best', () => {
    const found = among(peerBest('atLeast'), '90', { others: ['80'] });
    expect(sentence(found, 'zh')).toBe('参评 2 个单位中最高 90；本单位最优');
    expect(sentence(found, 'en')).toBe('highest of 2 units 90; reached');
  });

  test('in the workbook', () => {
    const naming = { operand: () => '', figure: () => '' };
    expect(wordsOfRule(peerBest('atLeast'), naming)).toEqual(['得分 = 分值 × 本单位值 ÷ 最高值']);
    expect(wordsOfRule(peerBest('atMost'), naming)).toEqual(['得分 = 分值 × 最低值 ÷ 本单位值']);
  });
});

test('the formula gives an error value where there is no best to be a part of', () => {
  const cells = { measure: 'B2', points: 'B3', peers: '$B$2:$F$2', figure: () => '', operand: () => '' };
  expect(formulaOfRule(peerBest('atLeast'), cells)).toBe('IF(ROUND(MAX($B$2:$F$2),9)<=0,NA(),B3*MAX(0,B2/MAX($B$2:$F$2)))');
  expect(formulaOfRule(peerBest('atMost'), cells)).toBe('IF(ROUND(MIN($B$2:$F$2),9)<=0,NA(),B3*MIN($B$2:$F$2)/B2)');
});
