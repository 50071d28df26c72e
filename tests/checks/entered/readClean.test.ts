import fc from 'fast-check';
import type { Entered, EntryExample } from '../../../src/checks';
import { readClean } from '../../../src/checks/entered/readClean';
import { readClosely } from '../../../src/checks/entered/readEntry';
import { amount, answer, below, count, date, degree, figureOf, percent, perMille, share } from './given';

const figures: readonly EntryExample['figure'][] = [count, amount, below, percent, perMille, share, degree, answer, date, { ...count, atMost: '3' }];

const number = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true }),
  fc.constantFrom(1e14, 1e15, 100.00000000000001, 3.0000000000000004, 0.1 + 0.2, -0, 0.1, 1, 100),
);
const entered: fc.Arbitrary<Entered> = fc.oneof(
  number,
  fc.boolean(),
  fc.constantFrom(null, '', '落实', '部分落实', '未落实', '是', '否', '不适用', '12', ' 是'),
);

test('the short way says what the long way says, wherever it says anything', () => {
  fc.assert(
    fc.property(fc.constantFrom(...figures), entered, fc.boolean(), (facts, value, hidden) => {
      const entry = { value, ...(hidden && { hidden }) };
      const clean = readClean(figureOf(facts), entry);
      expect(clean ?? readClosely(figureOf(facts), entry, '')).toEqual(readClosely(figureOf(facts), entry, ''));
    }),
    { numRuns: 5000 },
  );
});

test.each<[EntryExample['figure'], Entered]>([
  [count, 0],
  [count, 1927],
  [amount, 35.6],
  [below, -35.6],
  [share, 92.5],
  [percent, 0],
  [degree, '落实'],
  [answer, '否'],
  [answer, true],
])('%j: %j goes the short way', (facts, value) => {
  expect(readClean(figureOf(facts), { value })).toBeDefined();
});

test.each([{ formula: '=1' }, { showsDay: true }, { hidden: true }, { merged: true }])('%j goes the long way', (cell) => {
  expect(readClean(figureOf(count), { value: 1, ...cell })).toBeUndefined();
});
