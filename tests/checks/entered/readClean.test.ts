import fc from 'fast-check';
import type { Entered, Entry, EntryExample } from '../../../src/checks';
import { prepareClean } from '../../../src/checks/entered/readClean';
import { readClosely } from '../../../src/checks/entered/readEntry';
import { amount, answer, below, count, date, degree, figureOf, percent, perMille, share } from './given';

const figures: readonly EntryExample['figure'][] = [count, amount, below, percent, perMille, share, degree, answer, date, { ...count, atMost: '3' }];

const number = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true }),
  fc.constantFrom(60, 61, 2012, 32_873, 32_874, 41_090.75, 2_958_465, 2_958_466),
  fc.constantFrom(1e14, 1e15, 100.00000000000001, 3.0000000000000004, 0.1 + 0.2, -0, 0.1, 1, 100),
);
const entered: fc.Arbitrary<Entered> = fc.oneof(
  number,
  fc.boolean(),
  fc.constantFrom(null, '', '落实', '部分落实', '未落实', '是', '否', '不适用', '12', ' 是'),
);

test('the short way says what the long way says, wherever it says anything', () => {
  fc.assert(
    fc.property(fc.constantFrom(...figures), entered, fc.constantFrom<Partial<Entry>>({}, { hidden: true }, { showsDay: true }), (facts, value, cell) => {
      const entry = { value, ...cell };
      const clean = prepareClean(figureOf(facts))(entry);
      expect(clean === undefined || { value: clean, issues: [] }).toEqual(clean === undefined || readClosely(figureOf(facts), entry, ''));
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
  [date, 41_090],
])('%j: %j goes the short way', (facts, value) => {
  expect(prepareClean(figureOf(facts))({ value })).toBeDefined();
});

test.each([{ formula: '=1' }, { showsDay: true }, { hidden: true }, { merged: true }])('%j goes the long way', (cell) => {
  expect(prepareClean(figureOf(count))({ value: 1, ...cell })).toBeUndefined();
});
