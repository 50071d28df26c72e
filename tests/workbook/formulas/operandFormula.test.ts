import type { Operand } from '../../../src/core';
import { measureFormula } from '../../../src/workbook/formulas/measureFormula';
import { operandFormula, type FigureCells } from '../../../src/workbook/formulas/operandFormula';
import { computed, constant, measure } from '../../core/given';

const cells: Readonly<Record<string, string>> = { births: 'F10', plan: 'F11', funds: 'F12', growth: 'F13', done: 'F14', day: 'F15' };

const figures: FigureCells = {
  cell: (id) => cells[id] ?? 'F99',
  isAnswer: (id) => id === 'done',
  kindOf: (id) => (id === 'growth' ? 'any' : id === 'funds' ? 'notNegative' : 'whole'),
};

const valueOf = (operand: Operand): string => operandFormula(operand, figures).value;
const ratio = (of: Operand, per: Operand, scale?: string): Operand => ({ kind: 'ratio', of, per, ...(scale !== undefined && { scale }) });
const difference = (from: Operand, subtract: Operand): Operand => ({ kind: 'difference', from, subtract });

describe('a calculation as an expression', () => {
  test.each<readonly [string, Operand]>([
    ['F10', 'births'],
    ['F10/F11*100', ratio('births', 'plan', '100')],
    ['F10/F11', ratio('births', 'plan', '1')],
    ['(F10+F11)*F12', { kind: 'product', of: [{ kind: 'sum', of: ['births', 'plan'] }, 'funds'] }],
    ['F10-(F11-F12)', difference('births', difference('plan', 'funds'))],
    ['F10-F11-F12', difference(difference('births', 'plan'), 'funds')],
    ['(F12-F10)/F10*100', { kind: 'growth', now: 'funds', before: 'births', scale: '100' }],
    ['(F10+F11)/2', { kind: 'mean', of: ['births', 'plan'] }],
    ['MAX(F10,F11-9)', { kind: 'maximum', of: ['births', difference('plan', constant('9'))] }],
    ['MIN(F10,-3)', { kind: 'minimum', of: ['births', constant('-3')] }],
    ['F10-(-3)', difference('births', constant('-3'))],
    ['ABS(F10-F11)', { kind: 'absolute', of: difference('births', 'plan') }],
    ['-INT(-ROUND(F10/500,9))', { kind: 'ceiling', of: ratio('births', constant('500')) }],
    ['ROUND(ROUND(F12,9),1)', { kind: 'round', of: 'funds', places: 1 }],
    ['IF(F14="是",1,0)', 'done'],
    ['F15-DATE(2012,6,30)', difference('day', { kind: 'day', value: { value: '2012-06-30', basis: 'document' } })],
    ['IF(ROUND(F10-F11,9)>=0,F10,F12)', { kind: 'if', left: 'births', relation: 'atLeast', right: 'plan', then: 'births', else: 'funds' }],
  ])('%s', (expected, operand) => {
    expect(valueOf(operand)).toBe(expected);
  });

  test('whole numbers are zero exactly where they look so, sums of fractions within nine places', () => {
    expect(valueOf(ratio('births', difference('births', 'plan')))).toBe('F10/(F10-F11)');
    expect(valueOf(ratio('births', difference('funds', 'growth')))).toBe('F10/IF(ROUND(F12-F13,9)=0,0,F12-F13)');
  });

  test('only what divides may fail', () => {
    expect([ratio('births', 'plan'), difference('births', 'plan')].map((operand) => operandFormula(operand, figures).mayFail)).toEqual([true, false]);
  });
});

describe('the formula of a measure', () => {
  test('a figure by itself says what it lacks', () => {
    expect(measureFormula(measure('births'), figures)).toBe('F10');
  });

  test('a zero denominator is what the measure says it is', () => {
    const of = (whenUndefined: 'pending' | 'notApplicable'): string => measureFormula(measure(ratio('births', 'plan'), { whenUndefined }), figures);
    expect(of('pending')).toBe('IF(COUNT(F10,F11)=2,IFERROR(F10/F11,"待核"),IF(OR(F10="不适用",F11="不适用"),"不适用","待核"))');
    expect(of('notApplicable')).toContain('IFERROR(F10/F11,"不适用")');
  });

  test('the case does not exist where what it hangs on is zero', () => {
    expect(measureFormula(measure('births', { notApplicableWhenZero: 'plan' }), figures)).toBe(
      'IF(ISNUMBER(F11),IF(F11=0,"不适用",F10),IF(F11="不适用","不适用","待核"))',
    );
  });

  test('of a choice only the value that is chosen has to be known', () => {
    const chosen: Operand = { kind: 'if', left: 'births', relation: 'moreThan', right: 'plan', then: 'funds', else: 'growth' };
    expect(measureFormula(measure(chosen), figures)).toContain('IF(COUNT(F10,F11)=2,IF(ROUND(F10-F11,9)>0,ISNUMBER(F12),ISNUMBER(F13)),FALSE)');
  });

  test('a target is computed like a measure', () => {
    expect(operandFormula(computed(ratio('births', 'plan')).value, figures).value).toBe('F10/F11');
  });
});
