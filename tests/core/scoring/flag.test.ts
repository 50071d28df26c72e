import fc from 'fast-check';
import { flags, mostSevere } from '../../../src/core';

test('flags come from a veto down to met', () => {
  expect(flags).toEqual([
    'veto',
    'circular',
    'interview',
    'pending',
    'failing',
    'near',
    'encouraged',
    'notApplicable',
    'met',
  ]);
});

test('the most severe of some flags is the first in that order, however they are given', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...flags), { minLength: 1 }), (some) => {
      const found = mostSevere(some);
      expect(some).toContain(found);
      expect(some.every((flag) => flags.indexOf(found) <= flags.indexOf(flag))).toBe(true);
    }),
  );
});

test('no flags at all are met', () => {
  expect(mostSevere([])).toBe('met');
});
