import { Cells } from '../../../src/standin/calculation/cells';

describe('cells in one list', () => {
  const cells = new Cells([1, 'a', null, true, 5, 'b'], 3);

  it('know their rows and columns', () => {
    expect([cells.rows, cells.columns, new Cells([], 0).rows]).toEqual([2, 3, 0]);
    expect([cells.at(1, 0), cells.at(0, 2), cells.at(2, 0), cells.at(0, 3)]).toEqual([true, null, undefined, undefined]);
  });

  it('answer a question once', () => {
    const test = jest.fn(() => (value: unknown) => typeof value === 'number');
    expect([...cells.answering('number', test)]).toEqual([1, 0, 0, 0, 1, 0]);
    expect(cells.answering('number', test)).toBe(cells.answering('number', test));
    expect([...cells.answering('blank', () => (value) => value === null)]).toEqual([0, 0, 1, 0, 0, 0]);
    expect(test).toHaveBeenCalledTimes(1);
  });
});
