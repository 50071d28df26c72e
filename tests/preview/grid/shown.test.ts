import { changedCells, shownOf } from '../../../src/preview/grid/shown';
import { readLooks } from '../../../src/preview/looks';
import { openXlsx } from '../../../src/xlsx';
import { arranged, workbookOf } from '../arranged';

const open = () => {
  const bytes = workbookOf(arranged);
  return { document: openXlsx(bytes), looks: readLooks(bytes) };
};

describe('what the grid shows', () => {
  const { document, looks } = open();
  const shown = shownOf(document, looks);
  const at = (row: number, column: number) => shown.sheets.get('表一')?.get(row)?.get(column);

  it('is the value, and for a formula its result', () => {
    expect(at(1, 1)?.value).toBe(7);
    expect(at(1, 2)?.value).toBe(0.25);
    expect(at(1, 3)?.value).toBe('007');
    expect(at(1, 4)?.value).toBe(true);
    expect(at(0, 1)?.value).toBeNull();
  });

  it('is styled by look and number format', () => {
    expect(shown.styles.get(at(1, 0)?.style ?? '')).toMatchObject({ bg: { rgb: '#FFFBE9' }, n: { pattern: '0.0%' } });
    expect(shown.styles.get(at(1, 1)?.style ?? '')).not.toHaveProperty('n');
  });
});

describe('the cells that look different afterwards', () => {
  it('are none where nothing has changed', () => {
    const { document, looks } = open();
    const [before, after] = [shownOf(document, looks), shownOf(document, looks)];
    expect(changedCells(before.sheets.get('表一'), after.sheets.get('表一') ?? new Map()).size).toBe(0);
  });

  it('are those with another value, another number format, or nothing any more', () => {
    const { document, looks } = open();
    const before = shownOf(document, looks);
    document.write('表一', 1, 0, [[{ numberFormat: '0.00%' }, { value: 8 }]]);
    document.write('表一', 20, 5, [[{ value: 'new' }]]);
    const after = shownOf(document, looks);
    const changed = changedCells(before.sheets.get('表一'), after.sheets.get('表一') ?? new Map());
    expect([...changed].map(([row, line]) => [row, [...line.keys()]])).toEqual([
      [1, [0, 1]],
      [20, [5]],
    ]);
    const back = changedCells(after.sheets.get('表一'), before.sheets.get('表一') ?? new Map());
    expect(back.get(20)?.has(5)).toBe(true);
    expect(back.get(20)?.get(5)).toBeUndefined();
  });
});
