import type { Feature } from './graft';
import { MAIN, MICROSOFT, OFFICE, SPREADSHEET_TYPE, X15 } from './namespaces';

const TABLE_SHEET = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编码</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId100"/></tableParts>';

/** Where figures come from: other workbooks, databases, XML. */
export const sources: readonly Feature[] = [
  {
    name: 'links to another workbook, with what was read there',
    graft: (workbook) => {
      workbook.add('xl/externalLinks/externalLink1.xml', `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId100"><sheetNames><sheetName val="Sheet1"/></sheetNames><definedNames><definedName name="合计" refersTo="='Sheet1'!$A$1"/></definedNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`, `${SPREADSHEET_TYPE}.externalLink+xml`);
      workbook.relate('xl/externalLinks/externalLink1.xml', 'externalLinkPath', 'file:///D:/%E4%B8%8A%E5%B9%B4.xlsx', true);
      const id = workbook.relate('xl/workbook.xml', 'externalLink', 'externalLinks/externalLink1.xml');
      workbook.child('xl/workbook.xml', `<externalReferences><externalReference r:id="${id}"/></externalReferences>`);
      workbook.cells('考核结果', { X7: '<f>[1]Sheet1!A1+1</f><v>8</v>' });
    },
  },
  {
    name: 'a query with its table',
    graft: (workbook) => {
      const sheet = workbook.addSheet('查询', TABLE_SHEET);
      workbook.add('xl/connections.xml', `<connections xmlns="${MAIN}"><connection id="1" name="库" type="1" refreshedVersion="6" savePassword="1" saveData="1"><dbPr connection="DSN=人口;" command="SELECT * FROM a WHERE b &lt; 3"/></connection></connections>`, `${SPREADSHEET_TYPE}.connections+xml`);
      workbook.relate('xl/workbook.xml', 'connections', 'connections.xml');
      workbook.add('xl/tables/table91.xml', `<table xmlns="${MAIN}" id="91" name="查询表" displayName="查询表" ref="A1:A2" tableType="queryTable"><autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" uniqueName="1" name="编码" queryTableFieldId="1"/></tableColumns></table>`, `${SPREADSHEET_TYPE}.table+xml`);
      workbook.relate(sheet, 'table', '../tables/table91.xml');
      workbook.add('xl/queryTables/queryTable1.xml', `<queryTable xmlns="${MAIN}" name="库" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="2"><queryTableFields count="1"><queryTableField id="1" name="编码" tableColumnId="1"/></queryTableFields></queryTableRefresh></queryTable>`, `${SPREADSHEET_TYPE}.queryTable+xml`);
      workbook.relate('xl/tables/table91.xml', 'queryTable', '../queryTables/queryTable1.xml');
    },
  },
  {
    name: 'a model of data',
    graft: (workbook) => {
      workbook.defaultType('data', 'application/vnd.openxmlformats-officedocument.model+data');
      workbook.add('xl/model/item.data', Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251));
      workbook.relate('xl/workbook.xml', `${MICROSOFT}/2011/relationships/powerPivotData`, 'model/item.data');
      workbook.child('xl/workbook.xml', `<extLst><ext uri="{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}" xmlns:x15="${X15}"><x15:dataModel><x15:modelTables><x15:modelTable id="a" name="a" connection="库"/></x15:modelTables></x15:dataModel></ext></extLst>`);
    },
  },
  {
    name: 'maps of XML to cells',
    graft: (workbook) => {
      workbook.add('xl/xmlMaps.xml', `<MapInfo xmlns="${MAIN}" SelectionNamespaces=""><Schema ID="S1"><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema></Schema><Map ID="1" Name="a_Map" RootElement="a" SchemaID="S1" ShowImportExportValidationErrors="false" AutoFit="true" Append="false" PreserveSortAFLayout="true" PreserveFormat="true"/></MapInfo>`, 'application/xml');
      workbook.relate('xl/workbook.xml', 'xmlMaps', 'xmlMaps.xml');
      workbook.add('xl/tables/tableSingleCells1.xml', `<singleXmlCells xmlns="${MAIN}"><singleXmlCell id="92" r="S9" connectionId="0"><xmlCellPr id="1" uniqueName="a"><xmlPr mapId="1" xpath="/a" xmlDataType="string"/></xmlCellPr></singleXmlCell></singleXmlCells>`, `${SPREADSHEET_TYPE}.tableSingleCells+xml`);
      workbook.relate(workbook.sheet('得分表'), 'tableSingleCells', '../tables/tableSingleCells1.xml');
    },
  },
  {
    name: 'changes recorded for a shared workbook',
    graft: (workbook) => {
      workbook.add('xl/revisions/revisionHeaders.xml', `<headers xmlns="${MAIN}" xmlns:r="${OFFICE}" guid="{00000000-0000-4000-8000-000000000101}"><header guid="{00000000-0000-4000-8000-000000000101}" dateTime="2012-12-31T00:00:00" maxSheetId="2" userName="统计员" r:id="rId100"><sheetIdMap count="1"><sheetId val="1"/></sheetIdMap></header></headers>`, `${SPREADSHEET_TYPE}.revisionHeaders+xml`);
      workbook.add('xl/revisions/revisionLog1.xml', `<revisions xmlns="${MAIN}"/>`, `${SPREADSHEET_TYPE}.revisionLog+xml`);
      workbook.relate('xl/revisions/revisionHeaders.xml', 'revisionLog', 'revisionLog1.xml');
      workbook.relate('xl/workbook.xml', 'revisionHeaders', 'revisions/revisionHeaders.xml');
    },
  },
];
