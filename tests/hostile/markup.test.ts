import { openXlsx, XlsxError } from '../../src/xlsx';
import { fixtureParts, worksheet, zipped } from '../xlsx/fixture';
import { costOf, type Cost } from './cost';

const parts = fixtureParts({ sheets: [{ name: '表', content: '<sheetData/>' }] });
const withPart = (name: string, xml: string): Uint8Array => zipped({ ...parts, [name]: xml });
const sheetOf = (xml: string): Uint8Array => withPart('xl/worksheets/sheet1.xml', xml);
const withContent = (content: string): Uint8Array => sheetOf(worksheet(content));
const withCell = (cell: string): Uint8Array => withContent(`<sheetData><row r="1">${cell}</row></sheetData>`);
const withText = (text: string): Uint8Array => withCell(`<c r="A1" t="str"><v>${text}</v></c>`);
const withWorkbook = (change: (xml: string) => string): Uint8Array => withPart('xl/workbook.xml', change(String(parts['xl/workbook.xml'])));

/** Reads what there is to read of the first sheet, writes into it, and saves. */
const used = (bytes: Uint8Array): string => {
  try {
    const document = openXlsx(bytes);
    const [sheet] = document.sheets;
    if (sheet === undefined) return 'no sheet';
    const found = [sheet.value(0, 0), sheet.formula(0, 1), sheet.numberFormat(0, 0), sheet.merges.length, sheet.columnHidden(3), sheet.usedArea()];
    document.write(sheet.name, 0, 0, [[{ value: 2 }]]);
    return document.save().length > 0 && found.length > 0 ? 'fine' : 'nothing';
  } catch (failure) {
    if (failure instanceof XlsxError) return failure.code;
    throw failure;
  }
};

const repeated = (count: number, piece: (index: number) => string): string => Array.from({ length: count }, (_, index) => piece(index)).join('');

const laughs = (declarations: string, use: string): string =>
  `<?xml version="1.0"?><!DOCTYPE worksheet [${declarations}]>${worksheet(`<sheetData><row r="1"><c r="A1" t="str"><v>${use}</v></c></row></sheetData>`).replace(/^<\?xml[^>]*>\s*/u, '')}`;

const billion = `<!ENTITY a0 "哈">${repeated(10, (index) => `<!ENTITY a${String(index + 1)} "${`&a${String(index)};`.repeat(10)}">`)}`;

const cases: readonly (readonly [what: string, bytes: () => Uint8Array, outcome: string])[] = [
  ['a billion laughs', () => sheetOf(laughs(billion, '&a10;')), 'damaged'],
  ['a long entity, often', () => sheetOf(laughs(`<!ENTITY a "${'哈'.repeat(100_000)}">`, '&a;'.repeat(100_000))), 'damaged'],
  ['an entity from a file', () => sheetOf(laughs('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;')), 'damaged'],
  ['an entity from a server', () => sheetOf(laughs('<!ENTITY a PUBLIC "a" "https://elsewhere.test/a">', '&a;')), 'damaged'],
  ['a parameter entity', () => sheetOf(laughs('<!ENTITY % a SYSTEM "https://elsewhere.test/a"> %a;', '')), 'damaged'],
  ['a DOCTYPE from a server', () => sheetOf(`<!DOCTYPE worksheet SYSTEM "https://elsewhere.test/a.dtd">${worksheet('<sheetData/>')}`), 'damaged'],
  ['entities in the workbook part', () => withWorkbook((xml) => xml.replace('<workbook', `<!DOCTYPE workbook [${billion}]><workbook`)), 'damaged'],
  ['entities in the content types', () => withPart('[Content_Types].xml', `<!DOCTYPE Types [${billion}]><Types>&a10;</Types>`), 'damaged'],
  ['elements 100,000 deep', () => withContent(`<sheetData/>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`), 'damaged'],
  ['a million elements', () => withContent(`<sheetData/>${'<a/>'.repeat(1_000_000)}`), 'fine'],
  ['an attribute of seven megabytes', () => withContent(`<sheetData/><a b="${'x'.repeat(7_000_000)}"/>`), 'fine'],
  ['50,000 attributes', () => withContent(`<sheetData/><a ${repeated(50_000, (index) => ` a${String(index)}="1"`)}/>`), 'fine'],
  ['an attribute twice', () => withContent('<sheetData/><a b="1" b="2"/>'), 'damaged'],
  ['a name that keeps regular expressions busy', () => withContent(`<sheetData/><a ${'a'.repeat(300_000)}\u00a0b="1"/>`), 'fine'],
  ['spaces that keep regular expressions busy', () => withContent(`<sheetData/><a b${' '.repeat(1_000_000)}="1"/>`), 'fine'],
  ['a text of seven megabytes', () => withText('x'.repeat(7_000_000)), 'fine'],
  ['a million entities that are known', () => withText('&amp;'.repeat(1_000_000)), 'fine'],
  ['a million comments in a text', () => withText('<!---->'.repeat(1_000_000)), 'fine'],
  ['a text in 400,000 runs', () => withCell(`<c r="A1" t="inlineStr"><is>${'<r><t>a</t></r>'.repeat(400_000)}</is></c>`), 'fine'],
  ['200,000 merged areas', () => withContent(`<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD9"/>'.repeat(200_000)}</mergeCells>`), 'fine'],
  ['200,000 widths of all columns', () => withContent(`<cols>${'<col min="1" max="16384"/>'.repeat(200_000)}</cols><sheetData/>`), 'fine'],
  ['3,000 sheets in one part', () => withWorkbook((xml) => xml.replace('</sheets>', `${repeated(3_000, (index) => `<sheet name="s${String(index)}" sheetId="${String(index + 9)}" r:id="rId1"/>`)}</sheets>`)), 'fine'],
];

/** A second where nothing else is measured; two leave room for machines that are slower. */
const enough = 2;

describe('XML made to harm whoever reads it', () => {
  it.each(cases)('is refused or read in time, and in bounds: %s', (_, make, outcome) => {
    const bytes = make();
    const cost: Cost<string> = costOf(() => used(bytes), enough);
    expect(cost.result).toBe(outcome);
    expect(cost.seconds).toBeLessThan(enough);
    expect(cost.megabytes).toBeLessThan(512);
  });

  it('brings nothing of its own into a text', () => {
    const value = openXlsx(withText('&lt;!ENTITY a &quot;b&quot;&gt;<![CDATA[&a;<b/>]]>')).sheet('表')?.value(0, 0);
    expect(value).toBe('<!ENTITY a "b">&a;<b/>');
  });
});
