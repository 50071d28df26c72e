import { blockWrite, contentsWithoutFormats, countWritten } from '../../../src/host/office/blockCells';
import type { Block } from '../../../src/host/port';

const block = (cells: Block['cells']): Block => ({ sheet: 'S', row: 0, column: 0, numberFormat: '0.00', cells });

describe('number formats of a block', () => {
  test('one for all where all cells are texts, or all are numbers or formulas', () => {
    expect(blockWrite(block([['a', '=b']])).numberFormats).toBe('@');
    expect(blockWrite(block([[1, { formula: '=A1', shows: 1 }]])).numberFormats).toBe('0.00');
  });

  test('cell by cell where a formula has a format of its own', () => {
    expect(blockWrite(block([[1, { formula: '=A1', numberFormat: '0' }]])).numberFormats).toEqual([['0.00', '0']]);
  });

  test('none as text for a text that begins with an apostrophe, which is written twice', () => {
    expect(blockWrite(block([["'3742", 'a']]))).toMatchObject({ numberFormats: [['General', '@']], contents: [["''3742", 'a']], formatsAfter: [['@', null]] });
    expect(blockWrite(block([['a']])).formatsAfter).toBeUndefined();
    expect(contentsWithoutFormats(block([["'3742", "'3742"]]), [['General', '@']])).toEqual([["''3742", "'3742"]]);
  });

  test('cell by cell where they differ, and none for what is left alone or cleared', () => {
    expect(blockWrite(block([['a', 1], [null, '']])).numberFormats).toEqual([['@', '0.00'], [null, null]]);
    expect(blockWrite(block([[null, ''], [{ shows: 1 }, null]])).numberFormats).toBeUndefined();
  });
});

test('formulas that stand are left alone, cleared cells are written', () => {
  const cells: Block['cells'] = [[{ shows: 1 }, '', null, 2, { formula: '=A1', shows: 1 }]];
  expect(blockWrite(block(cells))).toMatchObject({ contents: [[null, '', null, 2, '=A1']], hasFormulas: true });
  expect(countWritten(block(cells))).toBe(3);
});

test('a block with nothing to write has no contents', () => {
  expect(blockWrite(block([[null, { shows: 1 }]])).contents).toBeUndefined();
});

test('without formats, texts hide behind an apostrophe unless the cell is text already', () => {
  expect(contentsWithoutFormats(block([['=a', '=b', 1, '']]), [['General', '@', '0', '0']])).toEqual([["'=a", '=b', 1, '']]);
});
