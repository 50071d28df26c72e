import { columnName, formatAddress, parseArea, splitSheet } from '../../../src/standin/cells/address';

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:C4', { row: 1, column: 1, rows: 3, columns: 2 }],
  ['C4:B2', { row: 1, column: 1, rows: 3, columns: 2 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ['B:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
  ['3:5', { row: 2, column: 0, rows: 3, columns: 16_384 }],
])('%s names cells', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(['XFE1', 'A1048577', 'A0', 'A', '青山', 'A1:'])('%s names no cells', (text) => {
  expect(parseArea(text)).toBeUndefined();
});

test('addresses are written as Excel writes them', () => {
  expect(formatAddress('得分表', { row: 4, column: 0, rows: 2, columns: 27 })).toBe('得分表!A5:AA6');
  expect(formatAddress("it's", { row: 0, column: 0, rows: 1, columns: 1 })).toBe("'it''s'!A1");
  expect(formatAddress('S', { row: 0, column: 1, rows: 1_048_576, columns: 2 })).toBe('S!B:C');
});

test('columns go from Z to AA and end at XFD', () => {
  expect([25, 26, 701, 702, 16_383].map(columnName)).toEqual(['Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

test('a sheet is split from the rest, quoted or not', () => {
  expect(splitSheet("'it''s'!A1")).toEqual({ sheet: "it's", rest: 'A1' });
  expect(splitSheet('得分表!$A$5')).toEqual({ sheet: '得分表', rest: '$A$5' });
  expect(splitSheet('A1')).toEqual({ sheet: undefined, rest: 'A1' });
});
