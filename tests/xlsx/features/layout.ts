import type { Feature } from './graft';

/** How sheets are laid out and looked at. */
export const layout: readonly Feature[] = [
  {
    name: 'rows in groups, collapsed, of a written sheet',
    graft: (workbook) => {
      const part = workbook.sheet('得分表');
      workbook.replace(part, '<row r="6"', '<row outlineLevel="2" hidden="1" r="6"');
      workbook.replace(part, '<row r="7"', '<row collapsed="1" r="7" spans="1:7"');
    },
  },
  { name: 'a hidden sheet', graft: (workbook) => void workbook.addSheet('底稿', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', 'hidden') },
  { name: 'a sheet hidden so that Excel does not show it', graft: (workbook) => void workbook.addSheet('密稿', '<sheetData/>', 'veryHidden') },
  {
    name: 'columns wide, hidden, in groups and with formats',
    graft: (workbook) => workbook.replace(workbook.sheet('考核结果'), '</cols>', '<col min="17" max="18" width="3.7109375" style="1" customWidth="1" outlineLevel="1" collapsed="1"/><col min="19" max="16384" width="0" hidden="1" customWidth="1"/></cols>'),
  },
  {
    name: 'views of its own, for the workbook and its sheets',
    graft: (workbook) => {
      const id = '{00000000-0000-4000-8000-0000000000F1}';
      workbook.child('xl/workbook.xml', `<customWorkbookViews><customWorkbookView name="领导" guid="${id}" windowWidth="1000" windowHeight="700" activeSheetId="1" maximized="1" showComments="commIndAndComment"/></customWorkbookViews>`);
      workbook.sheetChild('得分表', `<customSheetViews><customSheetView guid="${id}" scale="85" hiddenColumns="1"><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/></customSheetView></customSheetViews>`);
    },
  },
  { name: 'merged cells beside the scores', graft: (workbook) => workbook.sheetChild('得分表', '<mergeCells count="2"><mergeCell ref="S1:T2"/><mergeCell ref="U4:U9"/></mergeCells>') },
  { name: 'breaks between pages', graft: (workbook) => {
      workbook.sheetChild('得分表', '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>');
      workbook.sheetChild('得分表', '<colBreaks count="1" manualBreakCount="1"><brk id="6" max="1048575" man="1"/></colBreaks>');
    } },
  {
    name: 'other headers on the first and on even pages',
    graft: (workbook) => workbook.replace(workbook.sheet('得分明细'), '<headerFooter>', '<headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0"><oddHeader>&amp;L&amp;"宋体,加粗"&amp;14&amp;K01+000机密&amp;R&amp;D</oddHeader>'),
  },
  {
    name: 'settings of the printer',
    graft: (workbook) => {
      workbook.add('xl/printerSettings/printerSettings1.bin', Uint8Array.from({ length: 220 }, (_, index) => index), 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings');
      const part = workbook.sheet('考核结果');
      const id = workbook.relate(part, 'printerSettings', '../printerSettings/printerSettings1.bin');
      workbook.replace(part, '<pageSetup ', `<pageSetup r:id="${id}" horizontalDpi="600" blackAndWhite="1" firstPageNumber="3" useFirstPageNumber="1" cellComments="atEnd" `);
    },
  },
  { name: 'errors to be ignored', graft: (workbook) => workbook.sheetChild('得分明细', '<ignoredErrors><ignoredError sqref="S1:T9" evalError="1" calculatedColumn="1"/></ignoredErrors>') },
  { name: 'cells that are watched', graft: (workbook) => workbook.sheetChild('考核结果', '<cellWatches><cellWatch r="G7"/><cellWatch r="Z99"/></cellWatches>') },
  {
    name: 'links out of the workbook and into it',
    graft: (workbook) => {
      const id = workbook.relate(workbook.sheet('考核结果'), 'hyperlink', 'https://example.gov.cn/a?b=1&amp;c=%E5%8C%85', true);
      workbook.sheetChild('考核结果', `<hyperlinks><hyperlink ref="S3" r:id="${id}" tooltip="原文"/><hyperlink ref="G7" location="得分表!B2" display="得分"/></hyperlinks>`);
    },
  },
  {
    name: 'scenarios and consolidation',
    graft: (workbook) => {
      workbook.sheetChild('说明', '<scenarios current="0" show="0"><scenario name="高" locked="1" count="1" user="统计员"><inputCells r="AB1" val="3" numFmtId="2"/></scenario></scenarios>');
      workbook.sheetChild('说明', '<dataConsolidate function="average" topLabels="1"><dataRefs count="1"><dataRef ref="A1:B2" sheet="数据填报"/></dataRefs></dataConsolidate>');
    },
  },
  {
    name: 'two windows',
    graft: (workbook) => {
      workbook.replace('xl/workbook.xml', '</bookViews>', '<workbookView xWindow="100" yWindow="100" windowWidth="9000" windowHeight="6000" firstSheet="2" tabRatio="800"/></bookViews>');
      workbook.replace(workbook.sheet('说明'), '</sheetViews>', '<sheetView view="pageBreakPreview" zoomScale="60" workbookViewId="1"/></sheetViews>');
    },
  },
  {
    name: 'days counted from 1904',
    graft: (workbook) => {
      workbook.replace('xl/workbook.xml', '<workbookPr ', '<workbookPr date1904="1" ');
      const part = workbook.sheet('数据填报');
      // 2012-06-15, 1,462 days less than counted from 1900
      const shifted = workbook.text(part).replaceAll('<v>41075</v>', '<v>39613</v>');
      workbook.replace(part, workbook.text(part), shifted);
    },
  },
];
