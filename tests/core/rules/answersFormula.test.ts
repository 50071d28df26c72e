import { formulaOfRule, document, type Rule } from '../../../src/core';
import { byDegree, encouragement } from '../given';

const cells = { measure: '', points: 'C1', peers: '', figure: () => 'F9', operand: () => '' };
const formula = (rule: Rule): string | undefined => formulaOfRule(rule, cells);

describe('formulas over answers', () => {
  test('a degree keeps its share', () => {
    expect(formula(byDegree('p'))).toBe('C1*IF(F9="落实",1,IF(F9="部分落实",0.5,IF(F9="未落实",0,0)))');
  });

  test('yes earns the encouragement', () => {
    expect(formula(encouragement('p'))).toBe('IF(F9="是",C1,0)');
  });

  test('points of a person count within their bounds', () => {
    const rule = { kind: 'judgement', figure: 'p', least: document('2'), most: document('5') } as const;
    const within = 'AND(ROUND(F9-(2),9)>=0,ROUND(F9-(5),9)<=0)';
    expect(formula({ ...rule, mode: document('deducted') })).toBe(`IF(${within},C1-F9,"待核")`);
    expect(formula({ ...rule, mode: document('awarded') })).toBe(`IF(${within},F9,"待核")`);
  });
});
