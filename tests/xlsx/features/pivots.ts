import type { Feature, Graft } from './graft';
import { MAIN, MICROSOFT, OFFICE, SPREADSHEET_TYPE, X14, X15, MC, DRAWING } from './namespaces';
import { anchored } from './picture';

const SOURCE =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>地区</t></is></c><c r="B1" t="inlineStr"><is><t>人数</t></is></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>3</v></c><c r="C2"><v>41000</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c><c r="B3"><v>4</v></c><c r="C3"><v>41001</v></c></row></sheetData>';

const cacheFields =
  '<cacheFields count="3"><cacheField name="地区" numFmtId="0"><sharedItems count="2"><s v="甲"/><s v="乙"/></sharedItems></cacheField>' +
  '<cacheField name="人数" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="3" maxValue="4"/></cacheField>' +
  '<cacheField name="日期" numFmtId="14"><sharedItems containsSemiMixedTypes="0" containsNonDate="0" containsDate="1" containsString="0" minDate="2012-04-01T00:00:00" maxDate="2012-04-03T00:00:00"/></cacheField></cacheFields>';

const records = '<r><x v="0"/><n v="3"/><d v="2012-04-01T00:00:00"/></r><r><x v="1"/><n v="4"/><d v="2012-04-02T00:00:00"/></r>';

const pivotTable = (cacheId: number): string =>
  `<pivotTableDefinition xmlns="${MAIN}" name="透视表" cacheId="${String(cacheId)}" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="E1:F4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
  '<pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField numFmtId="14" showAll="0"/></pivotFields>' +
  '<rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:人数" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>';

/** @returns the cache's number */
const pivot = (workbook: Graft, number: number, source: string): number => {
  const id = 70 + number;
  const name = String(id);
  const sheet = workbook.addSheet(`透视${name}`, SOURCE);
  const cache = `xl/pivotCache/pivotCacheDefinition${name}.xml`;
  workbook.add(cache, `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId100" refreshedBy="统计员" refreshedDate="41000.5" createdVersion="6" refreshedVersion="6" recordCount="2"><cacheSource type="worksheet">${source}</cacheSource>${cacheFields}</pivotCacheDefinition>`, `${SPREADSHEET_TYPE}.pivotCacheDefinition+xml`);
  workbook.add(cache.replace('Definition', 'Records'), `<pivotCacheRecords xmlns="${MAIN}" count="2">${records}</pivotCacheRecords>`, `${SPREADSHEET_TYPE}.pivotCacheRecords+xml`);
  workbook.relate(cache, 'pivotCacheRecords', `pivotCacheRecords${name}.xml`);
  workbook.add(`xl/pivotTables/pivotTable${name}.xml`, pivotTable(id), `${SPREADSHEET_TYPE}.pivotTable+xml`);
  workbook.relate(`xl/pivotTables/pivotTable${name}.xml`, 'pivotCacheDefinition', `../pivotCache/pivotCacheDefinition${name}.xml`);
  workbook.relate(sheet, 'pivotTable', `../pivotTables/pivotTable${name}.xml`);
  workbook.child('xl/workbook.xml', `<pivotCaches><pivotCache cacheId="${name}" r:id="${workbook.relate('xl/workbook.xml', 'pivotCacheDefinition', `pivotCache/pivotCacheDefinition${name}.xml`)}"/></pivotCaches>`);
  return id;
};

const own = (number: number): string => `<worksheetSource ref="A1:C3" sheet="透视${String(70 + number)}"/>`;

const graphic = (id: number, uri: string, content: string, prefix: string, namespace: string): string =>
  anchored(
    id,
    `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:${prefix}="${namespace}" Requires="${prefix}"><xdr:graphicFrame macro="" xmlns:a="${DRAWING}"><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}" name="切片 ${String(id)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
  );

const sheetExtension = (workbook: Graft, sheet: string, uri: string, namespaces: string, content: string): void =>
  workbook.sheetChild(sheet, `<extLst><ext uri="${uri}" ${namespaces}>${content}</ext></extLst>`);

const bookExtension = (workbook: Graft, uri: string, namespaces: string, content: string): void =>
  workbook.child('xl/workbook.xml', `<extLst><ext uri="${uri}" ${namespaces}>${content}</ext></extLst>`);

const slicer = (workbook: Graft, sheet: string, name: string, cache: string, source: string): void => {
  workbook.add(`xl/slicerCaches/${cache}.xml`, `<slicerCacheDefinition xmlns="${X14}" xmlns:mc="${MC}" xmlns:x15="${X15}" mc:Ignorable="x15" name="${cache}" sourceName="单位">${source}</slicerCacheDefinition>`, 'application/vnd.ms-excel.slicerCache+xml');
  workbook.add(`xl/slicers/${name}.xml`, `<slicers xmlns="${X14}"><slicer name="${name}" cache="${cache}" caption="单位" rowHeight="241300"/></slicers>`, 'application/vnd.ms-excel.slicer+xml');
  const drawing = workbook.drawing(sheet);
  workbook.append(drawing, graphic(101, `${MICROSOFT}/drawing/2010/slicer`, `<sle:slicer xmlns:sle="${MICROSOFT}/drawing/2010/slicer" name="${name}"/>`, 'a14', `${MICROSOFT}/drawing/2010/main`));
};

const relateSlicer = (workbook: Graft, sheet: string, name: string, cache: string): readonly [sheet: string, book: string] => [
  workbook.relate(workbook.sheet(sheet), `${MICROSOFT}/2007/relationships/slicer`, `../slicers/${name}.xml`),
  workbook.relate('xl/workbook.xml', `${MICROSOFT}/2007/relationships/slicerCache`, `slicerCaches/${cache}.xml`),
];

const timeline = (workbook: Graft): void => {
  const id = String(pivot(workbook, 4, own(4)));
  const cache = '日程_日期';
  workbook.add(`xl/timelineCaches/timelineCache1.xml`, `<timelineCacheDefinition xmlns="${X15}" name="${cache}" sourceName="日期"><pivotTables><pivotTable tabId="1" name="透视表"/></pivotTables><state minimalRefreshVersion="6" lastRefreshVersion="6" pivotCacheId="${id}" filterType="unknown"><bounds startDate="2012-01-01T00:00:00" endDate="2013-01-01T00:00:00"/></state></timelineCacheDefinition>`, 'application/vnd.ms-excel.timelineCache+xml');
  workbook.add('xl/timelines/timeline1.xml', `<timelines xmlns="${X15}"><timeline name="日期" cache="${cache}" caption="日期" level="2" selectionLevel="2"/></timelines>`, 'application/vnd.ms-excel.timeline+xml');
  const inSheet = workbook.relate(workbook.sheet('得分明细'), `${MICROSOFT}/2011/relationships/timeline`, '../timelines/timeline1.xml');
  const inBook = workbook.relate('xl/workbook.xml', `${MICROSOFT}/2011/relationships/timelineCache`, 'timelineCaches/timelineCache1.xml');
  sheetExtension(workbook, '得分明细', '{7E03D99C-DC04-49d9-9315-930204A7B6E9}', `xmlns:x15="${X15}"`, `<x15:timelineRefs><x15:timelineRef r:id="${inSheet}"/></x15:timelineRefs>`);
  bookExtension(workbook, '{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}', `xmlns:x15="${X15}"`, `<x15:timelineCacheRefs><x15:timelineCacheRef r:id="${inBook}"/></x15:timelineCacheRefs>`);
};

/** Pivot tables with their caches, slicers and timelines. */
export const pivots: readonly Feature[] = [
  { name: 'a pivot table of cells, with cache and records', graft: (workbook) => void pivot(workbook, 1, own(1)) },
  { name: 'a pivot table of the table of results', graft: (workbook) => void pivot(workbook, 2, '<worksheetSource name="KH_Results"/>') },
  {
    name: 'a slicer of a pivot table',
    graft: (workbook) => {
      const id = String(pivot(workbook, 3, own(3)));
      slicer(workbook, '得分表', '地区', '切片_地区', `<pivotTables><pivotTable tabId="1" name="透视表"/></pivotTables><data><tabular pivotCacheId="${id}"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data>`);
      const [inSheet, inBook] = relateSlicer(workbook, '得分表', '地区', '切片_地区');
      sheetExtension(workbook, '得分表', '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}', `xmlns:x14="${X14}"`, `<x14:slicerList><x14:slicer r:id="${inSheet}"/></x14:slicerList>`);
      bookExtension(workbook, '{BBE1A952-AA13-448e-AADC-164F8A28A991}', `xmlns:x14="${X14}"`, `<x14:slicerCaches><x14:slicerCache r:id="${inBook}"/></x14:slicerCaches>`);
    },
  },
  {
    name: 'a slicer of the table of details, which grows',
    graft: (workbook) => {
      slicer(workbook, '得分明细', '单位', '切片_单位', `<extLst><x:ext xmlns:x="${MAIN}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache tableId="6" column="1"/></x:ext></extLst>`);
      const [inSheet, inBook] = relateSlicer(workbook, '得分明细', '单位', '切片_单位');
      sheetExtension(workbook, '得分明细', '{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}', `xmlns:x15="${X15}" xmlns:x14="${X14}"`, `<x14:slicerList><x14:slicer r:id="${inSheet}"/></x14:slicerList>`);
      bookExtension(workbook, '{46BE6895-7355-4a93-B00E-2C351335B9C9}', `xmlns:x15="${X15}" xmlns:x14="${X14}"`, `<x15:slicerCaches><x14:slicerCache r:id="${inBook}"/></x15:slicerCaches>`);
    },
  },
  { name: 'a timeline', graft: timeline },
];
