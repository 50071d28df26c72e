import type { Feature } from './graft';
import { DECLARATION, MICROSOFT, OFFICE, PACKAGE } from './namespaces';
import { pixel } from './picture';

const EMPTY_SHEET_BINARY = Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256);

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text], (letter) => letter.charCodeAt(0)).buffer)]);

/** What lies in the file beside the sheets: custom XML, properties, labels. */
export const storage: readonly Feature[] = [
  {
    name: 'custom XML with its schema, spelt in its own way',
    graft: (workbook) => {
      workbook.add('customXml/item91.xml', '<?xml version="1.0" encoding="utf-8"?>\n<办件  号 = "甲" ><![CDATA[<>]]><?op x?></办件 >');
      workbook.add('customXml/itemProps91.xml', `<ds:datastoreItem xmlns:ds="${OFFICE.replace('relationships', 'customXml')}" ds:itemID="{00000000-0000-4000-8000-0000000000C1}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:oa"/></ds:schemaRefs></ds:datastoreItem>`, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
      workbook.relate('customXml/item91.xml', 'customXmlProps', 'itemProps91.xml');
      workbook.relate('xl/workbook.xml', 'customXml', '../customXml/item91.xml');
    },
  },
  {
    name: 'custom XML in UTF-16, as queries (Power Query) are kept',
    graft: (workbook) => {
      workbook.add('customXml/item92.xml', utf16(`<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="${MICROSOFT.replace('/office', '')}/DataMashup">AAAAAA==</DataMashup>`));
      workbook.relate('xl/workbook.xml', 'customXml', '../customXml/item92.xml');
    },
  },
  {
    name: 'properties of its own',
    graft: (workbook) => {
      workbook.add('docProps/custom.xml', `<Properties xmlns="${OFFICE.replace('relationships', 'custom-properties')}" xmlns:vt="${OFFICE.replace('relationships', 'docPropsVTypes')}"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>包计生发〔2012〕1号</vt:lpwstr></property></Properties>`, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
      workbook.relate('', 'custom-properties', 'docProps/custom.xml');
    },
  },
  {
    name: 'a preview picture of the file',
    graft: (workbook) => {
      workbook.defaultType('png', 'image/png');
      workbook.add('docProps/thumbnail.png', pixel);
      workbook.relate('', `${PACKAGE}/relationships/metadata/thumbnail`, 'docProps/thumbnail.png');
    },
  },
  {
    name: 'a label of confidentiality',
    graft: (workbook) => {
      workbook.add('docMetadata/LabelInfo.xml', `<clbl:labelList xmlns:clbl="${MICROSOFT}/2020/mipLabelMetadata"><clbl:label id="{00000000-0000-4000-8000-0000000000D1}" enabled="1" method="Privileged" siteId="{00000000-0000-4000-8000-0000000000D2}" removed="0"/></clbl:labelList>`, 'application/vnd.ms-office.classificationlabels+xml');
      workbook.relate('', `${MICROSOFT}/2020/02/relationships/classificationlabels`, 'docMetadata/LabelInfo.xml');
    },
  },
  {
    name: 'properties of a sheet',
    graft: (workbook) => {
      workbook.defaultType('bin', 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty');
      workbook.add('xl/customProperty1.bin', EMPTY_SHEET_BINARY, 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty');
      const id = workbook.relate(workbook.sheet('考核结果'), 'customProperty', '../customProperty1.bin');
      workbook.sheetChild('考核结果', `<customProperties><customPr name="批次" r:id="${id}"/></customProperties>`);
    },
  },
  {
    name: 'parts that nothing leads to, of kinds unknown',
    graft: (workbook) => {
      workbook.defaultType('dat', 'application/octet-stream');
      workbook.add('未知/附件.dat', EMPTY_SHEET_BINARY);
      workbook.add('xl/future1.xml', `${DECLARATION}<future xmlns="urn:future"/>`, 'application/x-future+xml');
      workbook.relate('xl/workbook.xml', 'urn:future/relationship', 'future1.xml');
    },
  },
];
