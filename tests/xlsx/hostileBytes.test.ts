import { strToU8, zipSync } from 'fflate';

import { openXlsx, XlsxError } from '../../src/xlsx';
import { defaultLimits } from '../../src/xlsx/zip';
import { fixture, fixtureParts, worksheet, zipped } from './fixture';

const plain = { sheets: [{ name: '表', content: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }] };
const SHEET = 'xl/worksheets/sheet1.xml';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (failure) {
    if (failure instanceof XlsxError) return failure.code;
    throw failure;
  }
  return 'fine';
};
const opening = (bytes: Uint8Array): string => codeOf(() => openXlsx(bytes));
const reading = (bytes: Uint8Array): string => codeOf(() => openXlsx(bytes).sheets[0]?.value(0, 0));
const withParts = (parts: Record<string, string | Uint8Array>): Uint8Array => zipped({ ...fixtureParts(plain), ...parts });
const without = (name: string): Uint8Array => zipped(Object.fromEntries(Object.entries(fixtureParts(plain)).filter(([part]) => part !== name)));
const withSheet = (xml: string): Uint8Array => withParts({ [SHEET]: xml });
const withContent = (content: string): Uint8Array => withSheet(worksheet(content));

const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
};

/** The bytes with a 16- or 32-bit number of the central directory's first entry, or of the end record, replaced. */
const patched = (bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  copy.writeUInt32LE(value, copy.indexOf(mark) + offset);
  return copy;
};
const CENTRAL = 0x02014b50;

describe('bytes that are no workbook', () => {
  const good = fixture(plain);

  test('the good one is fine', () => {
    expect([opening(good), reading(good)]).toEqual(['fine', 'fine']);
  });

  test.each([
    ['nothing', new Uint8Array(), 'notZip'],
    ['text', strToU8('编号,得分\n1,2\n'), 'notZip'],
    ['a web page called .xls', strToU8('<html><table></table></html>'), 'notZip'],
    ['the old format', compoundFile('Workbook'), 'oldFormat'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted'],
    ['the beginning of a zip file', good.slice(0, 10), 'truncated'],
    ['a zip file cut off in its directory', good.slice(0, good.length - 30), 'truncated'],
    ['a zip file cut off in the middle', good.slice(0, good.length / 2), 'truncated'],
    ['a zip file cut off by one byte', good.slice(0, good.length - 1), 'truncated'],
    ['a zip file of something else', zipSync({ 'a.txt': strToU8('a') }), 'notWorkbook'],
    ['a package without content types', without('[Content_Types].xml'), 'notWorkbook'],
    ['a package without a main part', without('_rels/.rels'), 'notWorkbook'],
    ['a package whose main part is missing', without('xl/workbook.xml'), 'notWorkbook'],
  ])('%s', (_, bytes, code) => {
    expect(opening(bytes)).toBe(code);
  });

  test('a text document', () => {
    const types = String(fixtureParts(plain)['[Content_Types].xml']).replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main');
    expect(opening(withParts({ '[Content_Types].xml': types }))).toBe('notWorkbook');
  });

  test('a binary workbook', () => {
    const types = String(fixtureParts(plain)['[Content_Types].xml']).replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    );
    expect(opening(withParts({ '[Content_Types].xml': types }))).toBe('unsupported');
  });

  test.each(['vnd.ms-excel.sheet.macroEnabled', 'vnd.openxmlformats-officedocument.spreadsheetml.template'])('%s is one', (type) => {
    const types = String(fixtureParts(plain)['[Content_Types].xml']).replace('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main', `${type}.main`);
    expect(opening(withParts({ '[Content_Types].xml': types }))).toBe('fine');
  });
});

describe('zip files that lie', () => {
  const good = fixture(plain);
  // The first entry of the directory is the content types, which opening needs.
  test.each([
    ['a declared size that is far too large', patched(good, CENTRAL, 24, 0x7fffffff), 'tooLarge'],
    ['a declared size one byte too small', patched(good, CENTRAL, 24, strToU8(String(fixtureParts(plain)['[Content_Types].xml'])).length - 1), 'tooLarge'],
    ['a declared size one byte too large', patched(good, CENTRAL, 24, strToU8(String(fixtureParts(plain)['[Content_Types].xml'])).length + 1), 'damaged'],
    ['a wrong checksum', patched(good, CENTRAL, 16, 1), 'damaged'],
    ['a place outside the file', patched(good, CENTRAL, 42, 0x00ffffff), 'truncated'],
    ['a place where no entry begins', patched(good, CENTRAL, 42, 3), 'damaged'],
    ['a compressed size beyond the end', patched(good, CENTRAL, 20, 0x00ffffff), 'truncated'],
    ['a mark of encryption', patched(good, CENTRAL, 8, 0x00080001), 'encrypted'],
    ['an unknown method', patched(good, CENTRAL, 10, 14), 'unsupported'],
  ])('%s', (_, bytes, code) => {
    expect(opening(bytes)).toBe(code);
  });

  test('a damaged sheet shows itself when it is read', () => {
    const bytes = Buffer.from(good);
    bytes[bytes.indexOf(SHEET) + SHEET.length + 20] = 0xff;
    expect([opening(bytes), reading(bytes)]).toEqual(['fine', 'damaged']);
  });

  test('what the parts come to together is limited, exactly', () => {
    const total = Object.values(fixtureParts(plain)).reduce((sum, content) => sum + strToU8(String(content)).length, 0);
    expect(codeOf(() => openXlsx(good, { limits: { ...defaultLimits, inflatedBytes: total } }))).toBe('fine');
    expect(codeOf(() => openXlsx(good, { limits: { ...defaultLimits, inflatedBytes: total - 1 } }))).toBe('tooLarge');
  });

  test('the number of parts is limited, exactly', () => {
    const count = Object.keys(fixtureParts(plain)).length;
    expect(codeOf(() => openXlsx(good, { limits: { ...defaultLimits, entries: count } }))).toBe('fine');
    expect(codeOf(() => openXlsx(good, { limits: { ...defaultLimits, entries: count - 1 } }))).toBe('tooLarge');
  });

  test('a bomb is refused before anything of it is inflated', () => {
    const megabyte = new Uint8Array(1024 * 1024);
    const parts: Record<string, Uint8Array> = {};
    for (let part = 0; part < 8; part++) parts[`xl/media/${part}.bin`] = megabyte;
    expect(codeOf(() => openXlsx(withParts(parts), { limits: { ...defaultLimits, inflatedBytes: 4 * 1024 * 1024 } }))).toBe('tooLarge');
  });

  test('two parts of one name, whatever their case', () => {
    expect(opening(withParts({ 'XL/Workbook.xml': '<a/>' }))).toBe('damaged');
  });
});

describe('xml that cannot be trusted', () => {
  test.each([
    ['a DOCTYPE', '<!DOCTYPE a><worksheet/>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'],
    ['no element', '   '],
    ['another element', '<a/>'],
    ['no sheetData', worksheet('')],
    ['two of them', worksheet('<sheetData/><sheetData/>')],
    ['elements closed in the wrong order', worksheet('<sheetData><row></sheetData></row>')],
    ['an element that is not closed', worksheet('<sheetData><row>')],
    ['something behind the end', `${worksheet('<sheetData/>')}<a/>`],
    ['an attribute without quotes', worksheet('<sheetData><row r=1/></sheetData>')],
    ['an attribute with a <', worksheet('<sheetData><row r="1" x="<"/></sheetData>')],
    ['an attribute that does not end', '<worksheet><sheetData><row r="1'],
    ['a tag that does not end', '<worksheet><sheetData><row'],
    ['attributes without space between', worksheet('<sheetData><row r="1"s="1"/></sheetData>')],
    ['a comment that does not end', worksheet('<sheetData/><!-- ')],
    ['a CDATA section that does not end', worksheet('<sheetData><![CDATA[</sheetData>')],
    ['elements too deep', worksheet(`<sheetData/>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`)],
    ['rows out of order', worksheet('<sheetData><row r="2"/><row r="1"/></sheetData>')],
    ['a row twice', worksheet('<sheetData><row r="2"/><row r="2"/></sheetData>')],
    ['cells out of order', worksheet('<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>')],
    ['a cell of another row', worksheet('<sheetData><row r="1"><c r="A2"/></row></sheetData>')],
    ['a cell beyond the last column', worksheet('<sheetData><row r="1"><c r="XFE1"/></row></sheetData>')],
    ['a row beyond the last', worksheet('<sheetData><row r="1048577"/></sheetData>')],
    ['an unknown entity', worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row></sheetData>')],
    ['an entity for no character', worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row></sheetData>')],
    ['a lone ampersand', worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>a & b</v></c></row></sheetData>')],
    ['a number that is none', worksheet('<sheetData><row r="1"><c r="A1"><v>zwölf</v></c></row></sheetData>')],
    ['a shared string that is not there', worksheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>')],
  ])('%s', (_, xml) => {
    expect(reading(withSheet(xml))).toBe('damaged');
  });

  test('the last column and row are fine', () => {
    expect(reading(withContent('<sheetData><row r="1"><c r="XFD1"/></row><row r="1048576"/></sheetData>'))).toBe('fine');
  });

  test('comments, processing instructions and CDATA are fine', () => {
    const bytes = withContent('<!-- <row> --><sheetData><?x <c?><row r="1"><!-- <c r="Z1"/> --><c r="A1" t="str"><v>a<!-- b --><![CDATA[<c>]]></v></c></row></sheetData>');
    expect(openXlsx(bytes).sheet('表')?.value(0, 0)).toBe('a<c>');
  });

  test('bytes that are not UTF-8', () => {
    const bytes = Uint8Array.from([...strToU8('<worksheet xmlns="a"><sheetData/></worksheet>'), 0xc3]);
    expect(reading(withParts({ [SHEET]: bytes }))).toBe('damaged');
    expect(reading(withParts({ [SHEET]: Uint8Array.from([0xff, 0xfe, 0x3c, 0x00]) }))).toBe('unsupported');
  });

  test('a workbook part that is damaged shows itself on opening', () => {
    expect(opening(withParts({ 'xl/workbook.xml': '<workbook>' }))).toBe('damaged');
    expect(opening(withParts({ 'xl/_rels/workbook.xml.rels': '<Relationships/>' }))).toBe('damaged');
  });
});

describe('names of parts', () => {
  test('targets may be absolute, climb, differ in case or be escaped', () => {
    for (const target of ['/xl/worksheets/sheet1.xml', '../xl/./worksheets/sheet1.xml', 'Worksheets/Sheet1.XML', 'worksheets\\sheet1.xml', 'worksheets/%73heet1.xml']) {
      const relationships = String(fixtureParts(plain)['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', target);
      expect(openXlsx(withParts({ 'xl/_rels/workbook.xml.rels': relationships })).sheet('表')?.value(0, 0)).toBe(1);
    }
  });

  test('a target outside the package or elsewhere is no sheet', () => {
    const relationships = String(fixtureParts(plain)['xl/_rels/workbook.xml.rels']);
    expect(opening(withParts({ 'xl/_rels/workbook.xml.rels': relationships.replace('worksheets/sheet1.xml', '../../../etc/passwd') }))).toBe('damaged');
    const external = relationships.replace('Target="worksheets/sheet1.xml"', 'Target="worksheets/sheet1.xml" TargetMode="External"');
    expect(opening(withParts({ 'xl/_rels/workbook.xml.rels': external }))).toBe('damaged');
  });

  test('names that objects inherit are names like any other', () => {
    const bytes = withParts({ '__proto__': 'a', 'constructor.xml': 'b', 'xl/toString': 'c' });
    expect(openXlsx(bytes).sheet('__proto__')).toBeUndefined();
    expect(openXlsx(bytes).table('constructor')).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('the bytes given may change afterwards', () => {
  const bytes = fixture(plain);
  const document = openXlsx(bytes);
  bytes.fill(0);
  expect(document.sheet('表')?.value(0, 0)).toBe(1);
});
