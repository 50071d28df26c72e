import type { Feature, Graft } from './graft';

const define = (workbook: Graft, ...names: readonly string[]): void => {
  workbook.child('xl/workbook.xml', `<definedNames>${names.join('')}</definedNames>`);
};

/** Defined names of every kind (ISO/IEC 29500-1 §18.2.5). */
export const names: readonly Feature[] = [
  { name: 'a name for a range', graft: (workbook) => define(workbook, `<definedName name="本年数据" comment="年报口径">'数据填报'!$E$5:$F$9</definedName>`) },
  {
    name: 'one name for the workbook and again for a sheet',
    graft: (workbook) => {
      const sheet = String(workbook.sheetNumber('说明'));
      define(workbook, `<definedName name="区域">'数据填报'!$A$1</definedName>`, `<definedName name="区域" localSheetId="${sheet}">'说明'!$A$1</definedName>`);
    },
  },
  { name: 'a hidden name', graft: (workbook) => define(workbook, `<definedName name="_隐藏" hidden="1">'说明'!$A$1</definedName>`) },
  {
    name: 'names for formulas',
    graft: (workbook) =>
      define(
        workbook,
        `<definedName name="末行">OFFSET('说明'!$A$1,COUNTA('说明'!$A:$A)-1,0)</definedName>`,
        `<definedName name="加倍">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName>`,
      ),
  },
  {
    name: 'names for constants',
    graft: (workbook) =>
      define(
        workbook,
        '<definedName name="满分">100</definedName>',
        '<definedName name="单位名">"青山区 &amp; &lt;固阳县&gt;"</definedName>',
        '<definedName name="等级表">{"优",90;"良",80}</definedName>',
      ),
  },
  {
    name: 'names that lead nowhere',
    graft: (workbook) => define(workbook, '<definedName name="失效">#REF!</definedName>', '<definedName name="失效区">#REF!$A$1:$B$2</definedName>'),
  },
  {
    name: 'a filter with its built-in name',
    graft: (workbook) => {
      workbook.addSheet('台账', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>类</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData><autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn></autoFilter>');
      define(workbook, `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(workbook.sheetNumber('台账'))}" hidden="1">'台账'!$A$1:$A$3</definedName>`);
    },
  },
  {
    name: 'names of macros and functions',
    graft: (workbook) => define(workbook, '<definedName name="宏_汇总" function="1" vbProcedure="1" xlm="0" functionGroupId="14">#NAME?</definedName>', '<definedName name="_xlnm.Auto_Open" hidden="1" xlm="1">\'说明\'!$A$1</definedName>'),
  },
];
