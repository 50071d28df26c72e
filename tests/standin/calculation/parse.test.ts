import { FormulaError, parseFormula } from '../../../src/standin/calculation';

test.each([
  '=SUM(A1:B2)',
  "='a sheet'!$A$1",
  '=IF(A1="","",A1)',
  '=KH[[#This Row],[得分]]*2',
  '=KH[@得分]',
  '=[@[得 分]]',
  '={1,2;-3,TRUE;"}",#N/A}',
  '=_xlfn.XLOOKUP(1,A:A,B:B)',
  '=得分表!#REF!+1',
  '=#REF!$A$2:$D$2+1',
  '="say ""hi"""',
  '=-A1%',
])('%s is a formula', (formula) => {
  expect(() => parseFormula(formula)).not.toThrow();
});

test.each(['=SUM(', '=1+', '=)', '=A1 B1', '="open', '=KH[', '=', '=1 2', '={A1}'])('%s is none', (formula) => {
  expect(() => parseFormula(formula)).toThrow(FormulaError);
});

test('operators bind as Excel says', () => {
  const { left, right } = binary('=1+2*3&"x"');
  expect([left.kind, right]).toEqual(['binary', { kind: 'constant', value: 'x' }]);
});

const binary = (formula: string) => {
  const node = parseFormula(formula);
  if (node.kind !== 'binary') throw new Error(`${formula} is no operation of two`);
  return node;
};
