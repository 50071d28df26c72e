import { columnValues } from '../../../src/standin/calculation/columns';
import type { Area, Sheet } from '../../../src/xlsx/document';

/** A sheet whose cells hold the numbers of their rows, and what was read of it. */
const numbered = (): { readonly sheet: Sheet; readonly reads: Area[] } => {
  const reads: Area[] = [];
  const values = (area: Area): number[][] => {
    reads.push(area);
    return Array.from({ length: area.rows }, (_, down) => [area.row + down]);
  };
  return { sheet: { values } as unknown as Sheet, reads };
};

const cellsRead = (reads: readonly Area[]): number => reads.reduce((sum, { rows }) => sum + rows, 0);

describe('the values of a column', () => {
  it('are read once, whichever ranges of it are asked for', () => {
    const { sheet, reads } = numbered();
    const column = columnValues(sheet, 3);
    expect(column.slice(10, 5)).toEqual([10, 11, 12, 13, 14]);
    expect(column.slice(12, 2)).toEqual([12, 13]);
    expect(column.at(14)).toBe(14);
    expect(reads).toEqual([{ row: 10, column: 3, rows: 5, columns: 1 }]);
  });

  it('are read further down and further up where they are asked for there', () => {
    const { sheet, reads } = numbered();
    const column = columnValues(sheet, 0);
    column.slice(10, 2);
    expect(column.slice(11, 4)).toEqual([11, 12, 13, 14]);
    expect(column.slice(3, 9)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(column.at(20)).toBe(20);
    expect(cellsRead(reads)).toBeLessThanOrEqual(21);
  });

  it('are read in few goes, also when it is gone up row by row', () => {
    const { sheet, reads } = numbered();
    const column = columnValues(sheet, 0);
    for (let row = 1000; row >= 0; row -= 1) expect(column.at(row)).toBe(row);
    expect(cellsRead(reads)).toBe(1001);
    expect(reads.length).toBeLessThan(15);
  });

  it('follow the results of formulas, and leave lists alone that were given before', () => {
    const column = columnValues(numbered().sheet, 0);
    const before = column.slice(5, 3);
    column.put(6, 'new');
    column.put(9, 'not read yet');
    expect(column.slice(5, 3)).toEqual([5, 'new', 7]);
    expect(before).toEqual([5, 6, 7]);
    expect(column.at(9)).toBe(9);
  });

  it('are blank without a sheet', () => {
    const column = columnValues(undefined, 0);
    expect(column.slice(2, 2)).toEqual([null, null]);
    expect(column.at(0)).toBeNull();
  });
});
