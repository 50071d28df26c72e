import { parseReference } from '../../src/host/reference';

test.each([
  ['=得分表!$A$5:$Q$120', { sheet: '得分表', row: 4, column: 0, rows: 116, columns: 17 }],
  ["='it''s'!B2", { sheet: "it's", row: 1, column: 1, rows: 1, columns: 1 }],
  ['=S!$AB$1:$A$3', { sheet: 'S', row: 0, column: 0, rows: 3, columns: 28 }],
])('%s names cells', (formula, reference) => {
  expect(parseReference(formula)).toEqual(reference);
});

test.each(['="S!A1"', '=S!$A:$B', '=S!A1,S!B2', '=OFFSET(S!A1,1,1)', '=#REF!', '=1'])('%s is no plain reference', (formula) => {
  expect(parseReference(formula)).toBeUndefined();
});
