import { exactContents, exactWrite, isWritten, type ExactCell } from '../../../src/host/office/exactCells';

const cell = (value: ExactCell['value'], more: Partial<ExactCell> = {}): ExactCell => ({ value, formula: null, numberFormat: 'General', written: 1, ...more });

describe('how cells get back exactly what they held', () => {
  test('texts are taken by cells formatted as text, everything else by General, and then the cells get their format', () => {
    expect(exactWrite([[cell('12'), cell(12, { numberFormat: '@' }), cell(false), cell(7, { formula: '=A1', numberFormat: '0.0' })]])).toEqual({
      taking: [['@', 'General', 'General', 'General']],
      contents: [['12', 12, false, '=A1']],
      numberFormats: [['General', '@', 'General', '0.0']],
    });
  });

  test('an apostrophe in front is written twice, since the first may pass for the mark of a text', () => {
    expect(exactWrite([[cell("'撇", { numberFormat: '@' })]])).toEqual({ taking: 'General', contents: [["''撇"]], numberFormats: '@' });
  });

  test('blank cells are cleared, errors are written as their text', () => {
    expect(exactWrite([[cell(null), cell(''), cell({ error: '#N/A' })]]).contents).toEqual([['', '', '#N/A']]);
  });

  test('cells that are not put back are left alone in every respect', () => {
    expect(exactWrite([[null, cell('甲')]])).toEqual({ taking: [[null, '@']], contents: [[null, '甲']], numberFormats: [[null, 'General']] });
  });

  test('one format for all travels once', () => {
    expect(exactWrite([[cell('甲'), cell('乙')], [cell('丙'), cell('丁')]])).toMatchObject({ taking: '@', numberFormats: 'General' });
  });

  test('where no formats are taken, an apostrophe keeps texts as they are, but for cells formatted as text', () => {
    expect(exactContents([[cell('12'), cell('12'), cell("'撇"), cell(12), null]], [['General', '@', '0', '@', '0']])).toEqual([["'12", '12', "''撇", 12, null]]);
  });
});

test('a formula that was kept needs nothing, one that was replaced does', () => {
  expect(isWritten(cell(1, { formula: '=A1', written: { formula: '=A1' } }))).toBe(false);
  expect(isWritten(cell(1, { formula: '=A1', written: { formula: '=A2' } }))).toBe(true);
  expect(isWritten(cell(1, { written: null }))).toBe(false);
  expect(isWritten(cell(1, { written: '' }))).toBe(true);
});
