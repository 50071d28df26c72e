import fc from 'fast-check';
import { readersIndex } from '../../../src/standin/calculation/readers';
import { overlap, type RangeArea } from '../../../src/standin/cells/area';

const side = (most: number): fc.Arbitrary<number> => fc.oneof(fc.constant(1), fc.integer({ min: 1, max: most }));

/** Short, tall and large areas, close enough together to meet often. */
const area: fc.Arbitrary<RangeArea> = fc.record({
  sheet: fc.constantFrom('一', '二'),
  row: fc.integer({ min: 0, max: 60 }),
  column: fc.integer({ min: 0, max: 60 }),
  rows: side(50),
  columns: side(50),
});

const areas = fc.array(area, { maxLength: 12 });

const meets = (one: RangeArea, other: RangeArea): boolean => one.sheet === other.sheet && overlap(one, other);

describe('who reads which cells', () => {
  test('a search finds whom going through all areas finds, each area that is read once', () => {
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 20 }), areas, (reads, changes) => {
        const index = readersIndex<number>();
        reads.forEach((own, reader) => index.add(reader, own));
        const search = index.search();
        const seen = new Set<string>();
        for (const change of changes) {
          const expected = reads.flatMap((own, reader) => (own.some((read) => meets(read, change) && !seen.has(JSON.stringify(read))) ? [reader] : []));
          for (const read of reads.flat()) if (meets(read, change)) seen.add(JSON.stringify(read));
          expect([...new Set(search.of(change))].sort((one, other) => one - other)).toEqual(expected);
        }
      }),
    );
  });

  test('whole columns and rows, and readers that come later', () => {
    const index = readersIndex<string>();
    index.add('column', [{ sheet: '一', row: 0, column: 2, rows: 1_048_576, columns: 1 }]);
    index.add('cell', [{ sheet: '一', row: 9, column: 2, rows: 1, columns: 1 }]);
    const everything = { sheet: '一', row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    expect([...index.search().of(everything)].sort()).toEqual(['cell', 'column']);
    index.add('row', [{ sheet: '一', row: 9, column: 0, rows: 1, columns: 16_384 }]);
    expect([...index.search().of({ ...everything, row: 9, rows: 1, column: 5, columns: 1 })]).toEqual(['row']);
    expect(index.search().of({ ...everything, sheet: '三' })).toEqual([]);
  });
});
