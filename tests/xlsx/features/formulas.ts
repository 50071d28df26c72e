import type { Feature } from './graft';
import { MAIN, MICROSOFT, SPREADSHEET_TYPE } from './namespaces';

/** Formulas of staff in rows that scoring writes; they lie at the right of what it writes. */
export const formulas: readonly Feature[] = [
  {
    name: 'shared formulas of which none reads a result',
    graft: (workbook) =>
      workbook.cells('考核结果', { S6: '<v>2</v>', T6: '<f t="shared" ref="T6:T8" si="7">S6*2+数据填报!$Z$1</f><v>4</v>', S7: '<v>3</v>', T7: '<f t="shared" si="7"/><v>6</v>', S8: '<v>4</v>', T8: '<f t="shared" si="7"/><v>8</v>' }),
  },
  {
    name: 'shared formulas that read results',
    graft: (workbook) => workbook.cells('考核结果', { V7: '<f t="shared" ref="V7:V8" si="8">G7/100</f><v>0</v>', V8: ' t="str"|<f t="shared" si="8"/><v>?</v>' }),
    stale: ['考核结果!V7', '考核结果!V8'],
  },
  { name: 'an array formula', graft: (workbook) => workbook.cells('得分表', { X6: '<f t="array" ref="X6:X7">{1;2}*3</f><v>3</v>', X7: '<v>6</v>' }) },
  {
    name: 'a dynamic array of results, with its metadata',
    graft: (workbook) => {
      workbook.add('xl/metadata.xml', `<metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`, `${SPREADSHEET_TYPE}.sheetMetadata+xml`);
      workbook.relate('xl/workbook.xml', 'sheetMetadata', 'metadata.xml');
      workbook.cells('说明', { Z1: ' cm="1"|<f t="array" ref="Z1:Z2">_xlfn._xlws.SORT(考核结果!G7:G8)</f><v>1</v>', Z2: '<v>2</v>' });
    },
    stale: ['说明!Z1', '说明!Z2'],
  },
  {
    name: 'a table of what-if values',
    graft: (workbook) => workbook.cells('说明', { AA1: '<f>AB1*2</f><v>2</v>', AB1: '<v>1</v>', AA2: '<v>5</v>', AB2: '<f t="dataTable" ref="AB2:AB3" dt2D="0" dtr="0" r1="AB1"/><v>10</v>', AA3: '<v>6</v>', AB3: '<v>12</v>' }),
    stale: ['说明!AB2', '说明!AB3'],
  },
  {
    name: 'functions of later versions, comments and odd blanks in formulas',
    graft: (workbook) => workbook.cells('得分表', { Y6: ' t="str"|<f ca="1">_xlfn.LET(_xlpm.a,"x &lt; ""y""",\n _xlpm.a  &amp;  N("说明"))</f><v>x &lt; "y"0</v>', Y7: ' t="b"|<f>TRUE</f><v>1</v>', Y8: ' t="e"|<f>NA()</f><v>#N/A</v>' }),
  },
  {
    name: 'a formula in another sheet that sums scores, and one that does not',
    graft: (workbook) => void workbook.addSheet('汇总', '<sheetData><row r="1"><c r="A1"><f>SUM(得分表!F:F)</f><v>1.50</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>IF(A1&gt;0,B1,0)</f><v>2</v></c></row></sheetData>'),
    stale: ['汇总!A1', '汇总!C1'],
  },
  {
    name: 'a chain of calculation',
    graft: (workbook) => {
      workbook.cells('说明', { AD1: '<f>1+1</f><v>2</v>' });
      workbook.add('xl/calcChain.xml', `<calcChain xmlns="${MAIN}"><c r="AD1" i="1" l="1"/></calcChain>`, `${SPREADSHEET_TYPE}.calcChain+xml`);
      workbook.relate('xl/workbook.xml', 'calcChain', 'calcChain.xml');
    },
  },
  {
    name: 'cells that are entities and pictures (rich values)',
    graft: (workbook) => {
      const rich = `${MICROSOFT}/spreadsheetml/2017/richdata`;
      const parts = [
        ['rdrichvalue', `<rvData xmlns="${rich}" count="1"><rv s="0"><v>0</v></rv></rvData>`, 'rdRichValue'],
        ['rdrichvaluestructure', `<rvStructures xmlns="${rich}" count="1"><s t="_local"><k n="a" t="i"/></s></rvStructures>`, 'rdRichValueStructure'],
      ] as const;
      for (const [name, xml, type] of parts) {
        workbook.add(`xl/richData/${name}.xml`, xml, `application/vnd.ms-excel.${name}+xml`);
        workbook.relate('xl/workbook.xml', `${MICROSOFT}/2017/06/relationships/${type}`, `richData/${name}.xml`);
      }
      workbook.cells('得分明细', { T2: ' t="e" vm="1"|<v>#VALUE!</v>' });
      workbook.cells('考核结果', { X6: ' t="e" vm="1"|<f>_xlfn.IMAGE("https://example.gov.cn/"&amp;G7)</f><v>#VALUE!</v>', Y6: ' t="e" vm="1"|<f>_xlfn.IMAGE("https://example.gov.cn/")</f><v>#VALUE!</v>' });
    },
    stale: ['考核结果!X6'],
  },
  {
    name: 'volatile results from a server',
    graft: (workbook) => {
      workbook.add('xl/volatileDependencies.xml', `<volTypes xmlns="${MAIN}"><volType type="realTimeData"><main first="报价"><tp t="s"><v>1</v><stp>a</stp><tr r="AE1" s="1"/></tp></main></volType></volTypes>`, `${SPREADSHEET_TYPE}.volatileDependencies+xml`);
      workbook.relate('xl/workbook.xml', 'volatileDependencies', 'volatileDependencies.xml');
    },
  },
];
