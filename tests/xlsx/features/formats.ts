import type { Feature } from './graft';

const RULE = '<cfRule type="expression" dxfId="0" priority="990" stopIfTrue="1"><formula>$A4="固阳县"</formula></cfRule>';

/** Conditional formats and validations of the standard itself. */
export const formats: readonly Feature[] = [
  {
    name: 'colour scales, data bars and icons over written cells and others',
    graft: (workbook) => {
      workbook.sheetChild('考核结果', '<conditionalFormatting sqref="G7:G8"><cfRule type="colorScale" priority="901"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>');
      workbook.sheetChild('考核结果', '<conditionalFormatting sqref="C7:C8 E7:E8"><cfRule type="dataBar" priority="902"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>');
      workbook.sheetChild('得分表', '<conditionalFormatting sqref="T1:T9" pivot="1"><cfRule type="iconSet" priority="903"><iconSet iconSet="3TrafficLights1" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>');
    },
  },
  {
    name: 'a conditional format of the data rows of a table that grows, and one of its heading',
    graft: (workbook) => {
      workbook.sheetChild('得分明细', `<conditionalFormatting sqref="A4:C4 Z9 E4">${RULE}</conditionalFormatting>`);
      workbook.sheetChild('得分明细', `<conditionalFormatting sqref="A3:C3 A3:C4">${RULE.replace('990', '991')}</conditionalFormatting>`);
    },
  },
  {
    name: 'validations with lists, prompts and alerts',
    graft: (workbook) => {
      const rule = (range: string): string => `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="错" error="请选 &quot;是&quot;" promptTitle="选" prompt="是&#10;否" sqref="${range}"><formula1>"是,否"</formula1></dataValidation>`;
      workbook.sheetChild('得分明细', `<dataValidations count="2" disablePrompts="0">${rule('B4')}${rule('T4 U1:U2')}</dataValidations>`);
    },
  },
];
