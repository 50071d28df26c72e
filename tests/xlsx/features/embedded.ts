import { fixture } from '../fixture';
import type { Feature, Graft } from './graft';
import { EXCEL_TYPE, MICROSOFT, OFFICE, MC } from './namespaces';
import { pixel } from './picture';
import { sign } from './signature';

const COMPOUND = Uint8Array.from({ length: 512 }, (_, index) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][index] ?? 0);

const control = (id: number, kind: string): string =>
  `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t201" style="position:absolute;width:60pt;height:20pt"><v:imagedata o:title=""/><x:ClientData ObjectType="${kind}"><x:Anchor>20, 0, 1, 0, 21, 0, 2, 0</x:Anchor></x:ClientData></v:shape>`;

const macros = (workbook: Graft): void => {
  workbook.replace('[Content_Types].xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
  workbook.add('xl/vbaProject.bin', COMPOUND, 'application/vnd.ms-office.vbaProject');
  workbook.relate('xl/workbook.xml', `${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin');
  workbook.add('xl/vbaProjectSignature.bin', COMPOUND.slice(0, 99), 'application/vnd.ms-office.vbaProjectSignature');
  workbook.relate('xl/vbaProject.bin', `${MICROSOFT}/2006/relationships/vbaProjectSignature`, 'vbaProjectSignature.bin');
  workbook.replace('xl/workbook.xml', '<workbookPr ', '<workbookPr codeName="本工作簿" ');
};

/** Things of other programs: objects, controls, macros, panes, signatures. */
export const embedded: readonly Feature[] = [
  {
    name: 'an embedded document',
    graft: (workbook) => {
      workbook.defaultType('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      workbook.defaultType('png', 'image/png');
      workbook.add('xl/embeddings/Microsoft_Excel_Sheet1.xlsx', fixture({ sheets: [{ name: 'Sheet1', content: '<sheetData/>' }] }));
      workbook.add('xl/media/object1.png', pixel);
      const part = workbook.sheet('得分明细');
      const document = workbook.relate(part, 'package', '../embeddings/Microsoft_Excel_Sheet1.xlsx');
      const shown = workbook.relate(part, 'image', '../media/object1.png');
      workbook.vml('得分明细', control(3003, 'Pict'));
      workbook.sheetChild('得分明细', `<oleObjects><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14"><oleObject progId="Excel.Sheet.12" shapeId="3003" r:id="${document}"><objectPr defaultSize="0" r:id="${shown}"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="urn:x">0</xdr:col></from></anchor></objectPr></oleObject></mc:Choice><mc:Fallback><oleObject progId="Excel.Sheet.12" shapeId="3003" r:id="${document}"/></mc:Fallback></mc:AlternateContent></oleObjects>`);
    },
  },
  {
    name: 'an embedded object of an older program (OLE)',
    graft: (workbook) => {
      workbook.add('xl/embeddings/oleObject1.bin', COMPOUND, 'application/vnd.openxmlformats-officedocument.oleObject');
      workbook.vml('数据问题', control(3004, 'Pict'));
      const id = workbook.relate(workbook.sheet('数据问题'), 'oleObject', '../embeddings/oleObject1.bin');
      workbook.sheetChild('数据问题', `<oleObjects><oleObject progId="Paint.Picture" shapeId="3004" r:id="${id}"/></oleObjects>`);
    },
  },
  {
    name: 'a button and a box to tick on a sheet',
    graft: (workbook) => {
      workbook.add('xl/ctrlProps/ctrlProp1.xml', `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" fmlaLink="$S$9" lockText="1"/>`, `${EXCEL_TYPE}.controlproperties+xml`);
      workbook.vml('运行记录', control(3005, 'Checkbox'));
      const id = workbook.relate(workbook.sheet('运行记录'), 'ctrlProp', '../ctrlProps/ctrlProp1.xml');
      workbook.sheetChild('运行记录', `<controls><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14"><control shapeId="3005" r:id="${id}" name="勾选 1"><controlPr defaultSize="0" autoFill="0"/></control></mc:Choice></mc:AlternateContent></controls>`);
    },
  },
  {
    name: 'an ActiveX control',
    graft: (workbook) => {
      workbook.add('xl/activeX/activeX1.xml', `<ax:ocx xmlns:ax="${MICROSOFT}/2006/activeX" xmlns:r="${OFFICE}" ax:classid="{8BD21D40-EC42-11CE-9E0D-00AA006002F3}" ax:persistence="persistStreamInit" r:id="rId100"/>`, 'application/vnd.ms-office.activeX+xml');
      workbook.add('xl/activeX/activeX1.bin', COMPOUND.slice(0, 77), 'application/vnd.ms-office.activeX');
      workbook.relate('xl/activeX/activeX1.xml', `${MICROSOFT}/2006/relationships/activeXControlBinary`, 'activeX1.bin');
      workbook.vml('说明', control(3006, 'Pict'));
      const id = workbook.relate(workbook.sheet('说明'), 'control', '../activeX/activeX1.xml');
      workbook.sheetChild('说明', `<controls><control shapeId="3006" r:id="${id}" name="CheckBox1"/></controls>`);
    },
  },
  { name: 'macros (VBA), signed', graft: macros },
  {
    name: 'the task panes of add-ins',
    graft: (workbook) => {
      const panes = `${MICROSOFT}/webextensions`;
      workbook.add('xl/webextensions/taskpanes.xml', `<wetp:taskpanes xmlns:wetp="${panes}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId100"/></wetp:taskpane></wetp:taskpanes>`, 'application/vnd.ms-office.webextensiontaskpanes+xml');
      workbook.add('xl/webextensions/webextension1.xml', `<we:webextension xmlns:we="${panes}/webextension/2010/11" id="{00000000-0000-4000-8000-000000000111}"><we:reference id="a" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/></we:webextension>`, 'application/vnd.ms-office.webextension+xml');
      workbook.relate('xl/webextensions/taskpanes.xml', `${MICROSOFT}/2011/relationships/webextension`, 'webextension1.xml');
      workbook.relate('', `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, 'xl/webextensions/taskpanes.xml');
    },
  },
  {
    name: 'buttons of its own in the ribbon',
    graft: (workbook) => {
      workbook.add('customUI/customUI14.xml', `<customUI xmlns="${MICROSOFT}/2009/07/customui"><ribbon><tabs><tab id="t" label="考核"/></tabs></ribbon></customUI>`);
      workbook.relate('', `${MICROSOFT}/2007/relationships/ui/extensibility`, 'customUI/customUI14.xml');
    },
  },
  { name: 'a digital signature', graft: sign },
];
