import { document, figuresOf, figuresOfOperand, type MeasuredRule, type Operand } from '../../../src/core';
import {
  answered,
  band,
  baseline,
  byDegree,
  checklist,
  computed,
  constant,
  count,
  encouragement,
  including,
  linear,
  measure,
  measured,
  minimumCount,
  proportional,
  range,
  slope,
  threshold,
} from '../given';

describe('the figures of an operand', () => {
  test.each<[string, Operand, readonly string[]]>([
    ['a figure', 'a', ['a']],
    ['a constant', constant('1'), []],
    ['a day', { kind: 'day', value: document('2012-06-30') }, []],
    ['a sum', { kind: 'sum', of: ['a', constant('1'), 'b', 'a'] }, ['a', 'b']],
    ['a difference', { kind: 'difference', from: 'b', subtract: 'a' }, ['b', 'a']],
    ['a product', { kind: 'product', of: ['a', 'b'] }, ['a', 'b']],
    ['a ratio', { kind: 'ratio', of: 'a', per: { kind: 'sum', of: ['a', 'b'] } }, ['a', 'b']],
    ['a growth', { kind: 'growth', now: 'a', before: 'b' }, ['a', 'b']],
    ['a mean', { kind: 'mean', of: ['a', 'b'] }, ['a', 'b']],
    ['a maximum', { kind: 'maximum', of: ['a', 'b'] }, ['a', 'b']],
    ['a minimum', { kind: 'minimum', of: ['a', 'b'] }, ['a', 'b']],
    ['a magnitude', { kind: 'absolute', of: { kind: 'difference', from: 'a', subtract: 'b' } }, ['a', 'b']],
    ['a ceiling', { kind: 'ceiling', of: 'a' }, ['a']],
  ])('of %s come once each, in the order of first use', (_, operand, expected) => {
    expect(figuresOfOperand(operand)).toEqual(expected);
  });
});

describe('the figures of an indicator', () => {
  const by = slope('1', '1');

  test.each<[string, MeasuredRule, readonly string[]]>([
    ['threshold', threshold('atLeast', computed('t')), ['m', 't']],
    ['linear', linear('atLeast', computed('t'), by), ['m', 't']],
    ['proportional', proportional('100'), ['m']],
    ['proportional', proportional(computed('plan')), ['m', 'plan']],
    ['range', range(including('1'), including('2')), ['m']],
    ['baseline', baseline('107', 'last', [band('0.1')], by), ['m', 'last']],
    ['minimumCount', minimumCount(computed({ kind: 'ceiling', of: 'women' })), ['m', 'women']],
    ['count', count('1'), ['m']],
  ])('with a %s rule are those of its measure and of its target', (_, rule, expected) => {
    expect(figuresOf(measured('x', 'm', rule))).toEqual(expected);
  });

  test('that is answered are those of its rule', () => {
    expect(figuresOf(answered('x', byDegree('d')))).toEqual(['d']);
    expect(figuresOf(answered('x', encouragement('e')))).toEqual(['e']);
    expect(figuresOf(answered('x', checklist('p', 'q', 'p')))).toEqual(['p', 'q']);
  });

  test('include those that decide whether the case exists and how far it escalates', () => {
    const indicator = measured(
      'x',
      measure({ kind: 'ratio', of: 'a', per: 'b' }, { notApplicableWhenZero: 'women' }),
      threshold('atMost', '107'),
      { escalation: [{ flag: document('circular'), above: 'last' }, { flag: document('interview') }] },
    );
    expect(figuresOf(indicator)).toEqual(['a', 'b', 'women', 'last']);
  });
});
