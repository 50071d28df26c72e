import { isAllowed } from '../../../src/preview/grid/guard';
import { linkTarget } from '../../../src/preview/grid/links';
import { editorText, typedCells, typedMark } from '../../../src/preview/grid/typed';

describe('what is typed', () => {
  it('is the text of the cell editor, whatever the grid has read into it', () => {
    expect(typedCells({ 4: { 2: { v: 0.12, custom: { [typedMark]: '12%' } } } })).toEqual([{ row: 4, column: 2, text: '12%', byHand: true }]);
  });

  it.each([
    [{ v: 5, t: 2 }, '5'],
    [{ v: '文字', t: 1 }, '文字'],
    [{ v: '007', t: 4 }, "'007"],
    [{ v: 1, t: 3 }, 'TRUE'],
    [{ v: 0, t: 3 }, 'FALSE'],
    [{ v: null }, ''],
    [null, ''],
  ])('is made of what the grid writes when it pastes, fills or clears: %p', (cell, text) => {
    expect(typedCells({ 0: { 0: cell } })).toEqual([{ row: 0, column: 0, text, byHand: false }]);
  });

  it('is nothing where only the look changes', () => {
    expect(typedCells({ 0: { 0: { s: '12' } } })).toEqual([]);
  });

  it('keeps the lines of a text with several', () => {
    expect(editorText({ p: { id: 'd', documentStyle: {}, body: { dataStream: 'one\rtwo\r\n' } } })).toBe('one\ntwo');
  });
});

describe('the grid', () => {
  it.each([
    'sheet.mutation.insert-row',
    'sheet.mutation.remove-rows',
    'sheet.mutation.remove-col',
    'sheet.mutation.move-range',
    'sheet.mutation.insert-sheet',
    'sheet.mutation.remove-sheet',
    'sheet.mutation.set-worksheet-name',
    'sheet.mutation.set-worksheet-order',
    'sheet.mutation.add-worksheet-merge',
    'data-validation.mutation.addRule',
    'sheet.mutation.delete-conditional-rule',
  ])('must not do what would not reach the document: %s', (command) => {
    expect(isAllowed(command)).toBe(false);
  });

  it.each(['sheet.mutation.set-range-values', 'sheet.mutation.set-worksheet-col-width', 'sheet.operation.set-selections', 'sheet.mutation.set-row-hidden'])(
    'may write cells and change the view: %s',
    (command) => {
      expect(isAllowed(command)).toBe(true);
    },
  );
});

describe('a link', () => {
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };

  it.each([
    ["'数据填报'!A1", '数据填报'],
    ['Sheet1!$A$1', 'Sheet1'],
    ["'it''s'!A1", "it's"],
  ])('leads to a place of the workbook: %s', (location, sheet) => {
    expect(linkTarget(location)).toEqual({ sheet, area: cell });
  });

  it.each(['https://elsewhere.test', 'A1', 'KH_Scores', "'表'!nonsense"])('leads nowhere: %s', (location) => {
    expect(linkTarget(location)).toBeUndefined();
  });
});
