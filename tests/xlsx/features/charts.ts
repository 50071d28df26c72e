import type { Feature, Graft } from './graft';
import { fixture } from '../fixture';
import { CHART, DECLARATION, DRAWING, DRAWING_TYPE, MC, MICROSOFT, OFFICE, SHEET_DRAWING } from './namespaces';
import { anchored } from './picture';

const frame = (id: number, uri: string, content: string): string =>
  `<xdr:graphicFrame macro="" xmlns:a="${DRAWING}"><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}" name="图表 ${String(id)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></xdr:graphicFrame>`;

const categories = (formula: string, points: string): string => `<c:cat><c:strRef><c:f>${formula}</c:f><c:strCache>${points}</c:strCache></c:strRef></c:cat>`;
const values = (formula: string, points: string): string => `<c:val><c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>0.00</c:formatCode>${points}</c:numCache></c:numRef></c:val>`;
const point = (index: number, value: string): string => `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`;
const axes = '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>';

/** @param tail what follows the chart: external data, shapes over it, print settings */
const barChart = (series: string, head = '', tail = ''): string =>
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"><c:date1904 val="0"/><c:roundedCorners val="0"/>${head}<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
  `<c:ser><c:idx val="0"/><c:order val="0"/>${series}</c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea><c:plotVisOnly val="1"/></c:chart>${tail}</c:chartSpace>`;

const ofResults = categories("'考核结果'!$B$7:$B$8", '<c:ptCount val="2"/>') + values("'考核结果'!$G$7:$G$8", '<c:ptCount val="2"/>');
const ofConstants = categories('{"甲","乙"}', `<c:ptCount val="2"/>${point(0, '甲')}${point(1, '乙')}`) + values("'说明'!$Z$1:$Z$2", `<c:ptCount val="2"/>${point(0, ' 1')}${point(1, '2.0')}`);

const addChart = (workbook: Graft, name: string, xml: string): string => {
  const part = `xl/charts/${name}.xml`;
  workbook.add(part, xml, `${DRAWING_TYPE}.chart+xml`);
  return part;
};

const show = (workbook: Graft, sheet: string, part: string, row: number): void => {
  const drawing = workbook.drawing(sheet);
  const id = workbook.relate(drawing, 'chart', part.replace('xl/', '../'));
  workbook.append(drawing, anchored(row, frame(row + 200, CHART, `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${id}"/>`)));
};

const extended = (workbook: Graft): void => {
  const cx = `${MICROSOFT}/drawing/2014/chartex`;
  workbook.add('xl/charts/chartEx1.xml', `<cx:chartSpace xmlns:cx="${cx}" xmlns:a="${DRAWING}"><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:f>'考核结果'!$G$7:$G$8</cx:f><cx:lvl ptCount="2" formatCode="General"><cx:pt idx="0">1</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall" uniqueId="{00000000-0000-4000-8000-000000000071}"><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`, 'application/vnd.ms-office.chartex+xml');
  const drawing = workbook.drawing('得分明细');
  const id = workbook.relate(drawing, `${MICROSOFT}/2014/relationships/chartEx`, '../charts/chartEx1.xml');
  const choice = `<mc:Choice xmlns:cx1="${MICROSOFT}/drawing/2015/9/8/chartex" Requires="cx1">${frame(71, cx, `<cx:chart xmlns:cx="${cx}" xmlns:r="${OFFICE}" r:id="${id}"/>`)}</mc:Choice>`;
  workbook.append(drawing, anchored(60, `<mc:AlternateContent xmlns:mc="${MC}">${choice}<mc:Fallback/></mc:AlternateContent>`));
};

const chartSheet = (workbook: Graft): void => {
  const part = addChart(workbook, 'chart94', barChart(ofResults));
  workbook.add('xl/drawings/drawing94.xml', `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame(81, CHART, `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId100"/>`)}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`, 'application/vnd.openxmlformats-officedocument.drawing+xml');
  workbook.relate('xl/drawings/drawing94.xml', 'chart', part.replace('xl/', '../'));
  workbook.add('xl/chartsheets/sheet1.xml', `<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId100"/></chartsheet>`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml');
  workbook.relate('xl/chartsheets/sheet1.xml', 'drawing', '../drawings/drawing94.xml');
  workbook.listSheet('得分图', workbook.relate('xl/workbook.xml', 'chartsheet', 'chartsheets/sheet1.xml'));
};

/** Charts of all sorts; those of cells that scoring writes show what it wrote. */
export const charts: readonly Feature[] = [
  { name: 'a chart of the results made by staff', graft: (workbook) => show(workbook, '考核结果', addChart(workbook, 'chart91', barChart(ofResults)), 70) },
  { name: 'a chart of other cells, its values as they were spelt', graft: (workbook) => show(workbook, '得分表', addChart(workbook, 'chart92', barChart(ofConstants)), 80) },
  {
    name: 'a chart with styles, colours and shapes drawn over it',
    graft: (workbook) => {
      const part = addChart(workbook, 'chart93', barChart(ofResults, `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:c14="${MICROSOFT}/drawing/2007/8/2/chart" Requires="c14"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>`, '<c:userShapes r:id="rId102"/>'));
      workbook.add('xl/charts/style93.xml', `<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`, 'application/vnd.ms-office.chartstyle+xml');
      workbook.add('xl/charts/colors93.xml', `<cs:colorStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" meth="cycle" id="10"/>`, 'application/vnd.ms-office.chartcolorstyle+xml');
      workbook.add('xl/drawings/drawing93.xml', `<c:userShapes xmlns:c="${CHART}"/>`, `${DRAWING_TYPE}.chartshapes+xml`);
      workbook.relate(part, `${MICROSOFT}/2011/relationships/chartStyle`, 'style93.xml');
      workbook.relate(part, `${MICROSOFT}/2011/relationships/chartColorStyle`, 'colors93.xml');
      workbook.relate(part, 'chartUserShapes', '../drawings/drawing93.xml');
      show(workbook, '数据填报', part, 90);
    },
  },
  {
    name: 'a chart with a workbook of its own, its series filtered',
    graft: (workbook) => {
      const filtered = `<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="${MICROSOFT}/drawing/2012/chart"><c15:datalabelsRange><c15:f>'考核结果'!$B$7:$B$8</c15:f><c15:dlblRangeCache><c:ptCount val="2"/></c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>`;
      const part = addChart(workbook, 'chart95', barChart(ofConstants + filtered, '', '<c:externalData r:id="rId100"><c:autoUpdate val="0"/></c:externalData>'));
      workbook.defaultType('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      workbook.add('xl/embeddings/Microsoft_Excel_Sheet95.xlsx', fixture({ sheets: [{ name: 'Sheet1', content: '<sheetData/>' }] }));
      workbook.relate(part, 'package', '../embeddings/Microsoft_Excel_Sheet95.xlsx');
      show(workbook, '说明', part, 90);
    },
  },
  { name: 'a waterfall chart (chartex)', graft: extended },
  { name: 'a sheet that is a chart', graft: chartSheet },
  {
    name: 'a chart written with other line ends and a comment',
    graft: (workbook) => show(workbook, '运行记录', addChart(workbook, 'chart96', `${DECLARATION}<!-- 手工 -->\r\n${barChart(ofResults).replaceAll('><', '>\r\n  <')}`), 90),
  },
];
