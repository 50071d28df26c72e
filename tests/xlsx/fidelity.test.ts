import fc from 'fast-check';
import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

import { openXlsx, type StoredValue } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { fixture, type Fixture, RELATIONSHIPS, zipped } from './fixture';
import { differingParts, partsOf } from './unzip';

const relationships = (entries: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${RELATIONSHIPS}/${type}`}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Parts of every kind that the patching must not touch; contents need not be complete to be kept. */
const opaqueParts: Record<string, string | Uint8Array> = {
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([
    ['rId1', 'comments', '../comments1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId4', 'drawing', '../drawings/drawing1.xml'],
    ['rId5', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'],
    ['rId6', 'pivotTable', '../pivotTables/pivotTable1.xml'],
  ]),
  'xl/drawings/_rels/drawing1.xml.rels': relationships([['rId1', 'image', '../media/image1.png']]),
  'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"></v:shape></xml>',
  'xl/media/image1.png': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 200 }, (_, index) => index),
  'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>',
  'xl/threadedComments/threadedComment1.xml': '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
  'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="p"/>',
  'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  'xl/theme/theme1.xml': '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="主题"/>',
  'xl/vbaProject.bin': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]),
  'customXml/item1.xml': '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<a  b = "c" ><![CDATA[<>]]></a >',
  'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
};

/** The file as a writer makes it that cannot go back: sizes follow the parts. Every other part is not compressed. */
const streamed = (bytes: Uint8Array): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_failure, chunk) => chunks.push(chunk));
  Object.entries(unzipSync(bytes)).forEach(([name, content], index) => {
    const entry = index % 2 === 0 ? new ZipDeflate(name) : new ZipPassThrough(name);
    entry.mtime = new Date(2012, 0, 1);
    zip.add(entry);
    entry.push(content, true);
  });
  zip.end();
  return Uint8Array.from(Buffer.concat(chunks));
};

const SHEET_CONTENT =
  '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' +
  '<sheetData><row r="1" spans="1:3" ht="20.25" customHeight="1"><c r="A1" s="1" cm="1"><v>1</v></c><c r="B1"><v>2.50</v></c>\r\n  <c r="C1"  s="2" ><v> 3 </v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r></is></c></row></sheetData>' +
  '<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells><hyperlinks><hyperlink ref="A1" location="表!B2"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
  '<drawing r:id="rId4"/><legacyDrawing r:id="rId2"/>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst>';

const rich: Fixture = {
  sheets: [
    { name: '表', content: SHEET_CONTENT },
    { name: '旁', content: '<sheetData><row r="1"><c r="A1"><f>表!C1</f><v>3</v></c></row></sheetData>' },
  ],
  parts: opaqueParts,
  contentTypes:
    '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/octet-stream"/>',
};

describe('what the file has besides the changed cells', () => {
  const before = fixture(rich);
  const document = openXlsx(before);
  document.write('表', 0, 1, [[{ value: '新', numberFormat: '@' }]]);
  const after = document.save();

  test('is kept byte for byte, part by part', () => {
    expect(differingParts(before, after)).toEqual(['xl/worksheets/sheet1.xml', 'xl/styles.xml']);
    expect(checkPackage(after)).toEqual([]);
  });

  test('is kept character for character within the sheet', () => {
    const old = partsOf(before)['xl/worksheets/sheet1.xml'] ?? '';
    const changed = old.replace('<c r="B1"><v>2.50</v></c>', '<c r="B1" s="3" t="inlineStr"><is><t>新</t></is></c>');
    expect(partsOf(after)['xl/worksheets/sheet1.xml']).toBe(changed);
  });

  test('is kept where the names of the parts have backslashes', () => {
    const parts = Object.fromEntries(Object.entries(partsOf(before)).map(([name, content]) => [name.replaceAll('/', '\\'), content]));
    const source = zipped(parts);
    const file = openXlsx(source);
    file.write('表', 0, 1, [[{ value: 5 }]]);
    expect(differingParts(source, file.save())).toEqual(['xl\\worksheets\\sheet1.xml']);
  });

  test('is kept where parts are stored uncompressed, or written in one go with their sizes behind them', () => {
    const source = streamed(before);
    const file = openXlsx(source);
    file.write('表', 0, 1, [[{ value: 5 }]]);
    const saved = file.save();
    expect(differingParts(source, saved)).toEqual(['xl/worksheets/sheet1.xml']);
    // Bit 3 would announce sizes behind the part (APPNOTE 4.4.4).
    const sizesFollow = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 8) !== 0;
    expect([sizesFollow(source), sizesFollow(saved)]).toEqual([true, false]);
  });
});

test('an order of elements and attributes of its own, prefixes and a byte order mark stay', () => {
  const xml =
    '\uFEFF<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
    "<x:row  r='1' ><x:c  t='n'  r='A1' ><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  const document = openXlsx(fixture({ sheets: [{ name: '表', content: '' }], parts: { 'xl/worksheets/sheet1.xml': xml } }));
  document.write('表', 0, 1, [[{ value: 2 }]]);
  document.write('表', 0, 0, [[{ numberFormat: '0.00' }]]);
  const expected = xml
    .replace("r='A1' >", "r='A1'  s=\"3\">")
    .replace('</x:c></x:row>', '</x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>');
  const saved = unzipSync(document.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  expect(Buffer.from(saved).toString('utf8')).toBe(expected);
});

const cellValue: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('_x000D_', '=A1', ' 甲\n', '<c>'),
  fc.constant({ error: '#N/A' }),
);
const edit = fc.record({ row: fc.nat(6), column: fc.nat(5), value: cellValue, format: fc.constantFrom(undefined, '@', '0.0', 'General') });

test('after any writes, saved and opened again, every cell holds what was written last or what it had', () => {
  const rows = [1, 3, 4].map((row) => `<row r="${row}"><c r="B${row}" s="1"><v>${row}</v></c><c r="D${row}"/><c r="E${row}"><f>B${row}*2</f><v>${row * 2}</v></c></row>`);
  const source = fixture({ sheets: [{ name: '表', content: `<dimension ref="B1:E4"/><sheetData>${rows.join('')}</sheetData>` }] });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
      const document = openXlsx(source);
      const expected = new Map<string, StoredValue>();
      for (const { row, column, value, format } of edits) {
        document.write('表', row, column, [[{ value, ...(format !== undefined && { numberFormat: format }) }]]);
        expected.set(`${row},${column}`, value);
      }
      const saved = document.save();
      expect(checkPackage(saved)).toEqual([]);
      const reopened = openXlsx(saved).sheet('表');
      const original = openXlsx(source).sheet('表');
      for (let row = 0; row < 8; row++) {
        for (let column = 0; column < 7; column++) {
          const written = expected.get(`${row},${column}`);
          const formula = written === undefined ? original?.formula(row, column) : undefined;
          expect(reopened?.formula(row, column)).toBe(formula);
          expect(reopened?.numberFormat(row, column)).toBe(document.sheet('表')?.numberFormat(row, column));
          // What a formula shows is another property's matter.
          if (formula === undefined) expect(reopened?.value(row, column)).toEqual(expectedValue(written, original?.value(row, column) ?? null));
        }
      }
    }),
    { numRuns: 25, seed: 2012 },
  );
});

const expectedValue = (written: StoredValue | undefined, original: StoredValue): StoredValue =>
  written === undefined ? original : Object.is(written, -0) ? 0 : written;
