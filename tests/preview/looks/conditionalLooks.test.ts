import { conditionalLooks } from '../../../src/preview/looks/conditionalLooks';
import { readTree } from '../../../src/xlsx/xml';

const formulaOf = (rule: string): string | undefined => {
  const part = { name: 'sheet', xml: `<worksheet><conditionalFormatting sqref="C3:D9 F1">${rule}</conditionalFormatting></worksheet>` };
  return conditionalLooks(part, readTree(part))[0]?.formula;
};

describe('a conditional format', () => {
  it.each([
    ['<cfRule type="expression" dxfId="0"><formula>$E3&gt;1</formula></cfRule>', '=$E3>1'],
    ['<cfRule type="cellIs" operator="greaterThan" dxfId="0"><formula>5</formula></cfRule>', '=C3>5'],
    ['<cfRule type="cellIs" operator="equal" dxfId="0"><formula>"是"</formula></cfRule>', '=C3="是"'],
    ['<cfRule type="cellIs" operator="between" dxfId="0"><formula>1</formula><formula>9</formula></cfRule>', '=AND(C3>=1,C3<=9)'],
    ['<cfRule type="cellIs" operator="notBetween" dxfId="0"><formula>1</formula><formula>9</formula></cfRule>', '=NOT(AND(C3>=1,C3<=9))'],
    ['<cfRule type="containsText" text="x" dxfId="0"><formula>NOT(ISERROR(SEARCH("x",C3)))</formula></cfRule>', '=NOT(ISERROR(SEARCH("x",C3)))'],
  ])('becomes a formula: %s', (rule, expected) => {
    expect(formulaOf(rule)).toBe(expected);
  });

  it.each([
    '<cfRule type="colorScale"><colorScale><cfvo type="min"/><color rgb="FF000000"/></colorScale></cfRule>',
    '<cfRule type="top10" dxfId="0" rank="3"/>',
  ])('is left out where it is none: %s', (rule) => {
    expect(formulaOf(rule)).toBeUndefined();
  });
});
