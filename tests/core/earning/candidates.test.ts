import type { Indicator, Operand } from '../../../src/core';
import { candidatesOf } from '../../../src/core/earning/candidates';
import { answered, byDegree, checklist, computed, figure, measure, measured, minimumCount, scheme, threshold } from '../given';

const figures = [
  ...['a', 'b', 'c', 'd'].map((id) => figure(id, 'count')),
  figure('before', 'count', { period: 'lastYear' }),
  figure('start', 'count', { period: 'yearStart' }),
  figure('end', 'count', { period: 'yearEnd' }),
];

const found = (indicator: Indicator): readonly string[] =>
  candidatesOf(indicator, scheme({ figures })).map((each) => `${each.role} ${each.figure.id}`);

const judged = (value: Operand): readonly string[] => found(measured('1', value, threshold('atLeast', '1')));

describe('figures that could earn points', () => {
  it('of a ratio: its numerator is the work, its denominator the base', () => {
    expect(judged({ kind: 'ratio', of: 'a', per: 'b' })).toEqual(['work a', 'base b']);
  });

  it('stay work where they are part of the denominator, and become base where they are all of it', () => {
    const part: Operand = { kind: 'ratio', of: 'a', per: { kind: 'sum', of: ['b', 'a'] } };
    const gap: Operand = { kind: 'ratio', of: { kind: 'absolute', of: { kind: 'difference', from: 'a', subtract: 'b' } }, per: 'b' };
    expect([judged(part), judged(gap)]).toEqual([
      ['work a', 'base b'],
      ['work a', 'base b'],
    ]);
  });

  it('of sums, products, means, extremes and differences are all work', () => {
    expect(judged({ kind: 'sum', of: ['a', { kind: 'product', of: ['b', { kind: 'mean', of: ['c'] }] }] })).toEqual(['work a', 'work b', 'work c']);
    expect(judged({ kind: 'maximum', of: [{ kind: 'minimum', of: ['a'] }, { kind: 'ceiling', of: 'b' }] })).toEqual(['work a', 'work b']);
    expect(judged({ kind: 'difference', from: 'a', subtract: 'b' })).toEqual(['work a', 'work b']);
  });

  it('are never those of last year or of its last day', () => {
    expect(judged({ kind: 'growth', now: 'a', before: 'before' })).toEqual(['work a']);
    expect(judged({ kind: 'ratio', of: 'a', per: { kind: 'mean', of: ['start', 'end'] } })).toEqual(['work a', 'base end']);
  });

  it('of a target and of what the case hangs on come last', () => {
    const rule = minimumCount(computed({ kind: 'ratio', of: 'a', per: 'c' }));
    expect(found(measured('1', measure('b', { notApplicableWhenZero: 'd' }), rule))).toEqual(['work b', 'base d', 'base a', 'base c']);
  });

  it('are all answers of a list', () => {
    expect(found(answered('1', byDegree('a')))).toEqual(['work a']);
    expect(found(answered('1', checklist('c', 'b')))).toEqual(['work c', 'work b']);
  });

  it('are those alone that the scheme has', () => {
    expect(judged({ kind: 'sum', of: ['a', 'unknown'] })).toEqual(['work a']);
  });
});
