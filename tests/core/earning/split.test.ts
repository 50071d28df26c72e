import fc from 'fast-check';
import { compare, decimal, equal, fraction, isWhole, sum, upTo, zero } from '../../../src/core';
import { split } from '../../../src/core/earning/split';

const parts = (by: string, terms: readonly string[], grid = '1'): readonly string[] =>
  split(decimal(by), terms.map(decimal), decimal(grid)).map((part) => upTo(part, 6));

describe('what a sum moves by', () => {
  it('is split in proportion, in whole steps, the last taking what is left', () => {
    expect(parts('10', ['52', '48'])).toEqual(['5', '5']);
    expect(parts('-10', ['75', '25'])).toEqual(['-7', '-3']);
    expect(parts('1', ['1', '1', '1'])).toEqual(['0', '0', '1']);
    expect(parts('0.05', ['1', '1'], '0.01')).toEqual(['0.02', '0.03']);
  });

  it('goes to the last where there is nothing to be in proportion to', () => {
    expect(parts('3', ['0', '0'])).toEqual(['0', '3']);
  });

  it('adds up, stays whole, and takes from nobody more than there is', () => {
    const persons = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(persons, fc.double({ min: -1, max: 2, noNaN: true }), (terms, share) => {
        const by = fraction(BigInt(Math.trunc(terms.reduce((a, b) => a + b, 0) * share)));
        const of = terms.map((term) => fraction(BigInt(term)));
        const found = split(by, of, fraction(1n));
        expect(equal(sum(found), by)).toBe(true);
        found.forEach((part, index) => {
          expect(isWhole(part)).toBe(true);
          expect(compare(sum([of[index] ?? zero, part]), zero)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});
