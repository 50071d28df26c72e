import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { buildXlsx, type SheetDescription, type WorkbookDescription } from '../../../src/xlsx/build';
import { formDescription } from './formDescription';
import { convertWithLibreOffice, readWithExcelize, testWithLibreOffice } from '../../support/independentReader';

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const oneSheet = (sheet: Partial<SheetDescription>): WorkbookDescription => ({
  ...formDescription,
  names: [],
  sheets: [{ name: '表', rows: [], ...sheet }],
});

const form = buildXlsx(formDescription);
const parts = partsOf(form);
const sheet1 = parts['xl/worksheets/sheet1.xml'] ?? '';

describe('the package', () => {
  test('the same description gives the same bytes', () => {
    expect(createHash('sha256').update(buildXlsx(formDescription)).digest('hex')).toBe(
      createHash('sha256').update(form).digest('hex'),
    );
  });

  test('a zip entry carries 1 January 1980, whatever the clock and the time zone', () => {
    const local = new DataView(form.buffer, form.byteOffset);
    expect([local.getUint16(10, true), local.getUint16(12, true)]).toEqual([0, (0 << 9) | (1 << 5) | 1]);
  });

  test('every part is well-formed XML and has a content type', () => {
    const { window } = new JSDOM('');
    const types = parts['[Content_Types].xml'] ?? '';
    for (const [path, text] of Object.entries(parts)) {
      const parsed = new window.DOMParser().parseFromString(text, 'text/xml');
      expect([path, parsed.querySelector('parsererror')?.textContent]).toEqual([path, undefined]);
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`PartName="/${path}"`);
    }
  });

  test('every relationship leads to a part', () => {
    for (const [path, text] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]+$/, '');
      for (const [, target] of text.matchAll(/Target="([^"]+)"/g)) {
        const resolved = new URL(target ?? '', `file:///${folder}`).pathname.slice(1);
        expect(Object.keys(parts)).toContain(resolved);
      }
    }
  });

  test('characters that XML cannot hold are escaped, and so is text that looks like such an escape', () => {
    expect(parts['xl/sharedStrings.xml']).toContain('青山区\n_x005F_x0041__x0001_</t>');
  });

  test('number formats of conditional formats have numbers of their own', () => {
    const ids = [...(parts['xl/styles.xml'] ?? '').matchAll(/<numFmt numFmtId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('equal styles are written once', () => {
    const style = { fill: 'DDE6F3' };
    const cells = [0, 1, 2].map((column) => ({ column, value: column, style: { ...style } }));
    const styles = partsOf(buildXlsx(oneSheet({ rows: [{ index: 0, cells }] })))['xl/styles.xml'];
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<fills count="3">');
  });
});

describe('the worksheet', () => {
  test('its children come in the order of CT_Worksheet', () => {
    const { window } = new JSDOM('');
    const root = new window.DOMParser().parseFromString(sheet1, 'text/xml').documentElement;
    const children = [...root.children].map((child) => child.tagName);
    expect(children.filter((name, index) => name !== children[index - 1])).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'ignoredErrors',
      'drawing',
      'tableParts',
    ]);
  });

  test('conditional formats stand by priority, a number format among what they lay over a cell', () => {
    expect(sheet1.indexOf('priority="1"')).toBeLessThan(sheet1.indexOf('priority="2"'));
    expect(parts['xl/styles.xml']).toMatch(
      /<dxf><font><b\/><color rgb="FF9C0006"\/><\/font><numFmt numFmtId="\d+" formatCode="0.00&quot;×&quot;"\/><fill>/,
    );
  });

  test('a sheet is protected only on request, cells carry their locks anyway', () => {
    expect(sheet1).not.toContain('sheetProtection');
    expect(parts['xl/worksheets/sheet3.xml']).toContain('<sheetProtection sheet="1"');
    expect(parts['xl/styles.xml']).toContain('<protection locked="0"/>');
  });

  test('a day becomes its serial number: 1 January 2012 is 40909', () => {
    expect(sheet1).toContain('<formula1>40909</formula1><formula2>41274</formula2>');
  });
});

describe('limits of Excel', () => {
  const withPrompt = (title: number, text: number): WorkbookDescription =>
    oneSheet({
      validations: [
        {
          areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
          allowed: { kind: 'any' },
          prompt: { title: '题'.repeat(title), text: '文'.repeat(text) },
        },
      ],
    });
  const withAlert = (text: number): WorkbookDescription =>
    oneSheet({
      validations: [
        {
          areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
          allowed: { kind: 'whole', from: 1, to: 2 },
          alert: { title: '题', text: '文'.repeat(text) },
        },
      ],
    });

  test.each([
    ['a prompt of 255 characters', true, withPrompt(1, 255)],
    ['a prompt of 256 characters', false, withPrompt(1, 256)],
    ['a title of 32 characters', true, withPrompt(32, 1)],
    ['a title of 33 characters', false, withPrompt(33, 1)],
    ['an alert of 225 characters', true, withAlert(225)],
    ['an alert of 226 characters', false, withAlert(226)],
    ['a sheet name of 31 characters', true, oneSheet({ name: '表'.repeat(31) })],
    ['a sheet name of 32 characters', false, oneSheet({ name: '表'.repeat(32) })],
    ['a sheet name with a colon', false, oneSheet({ name: 'a:b' })],
    [
      'a text of 32,767 characters',
      true,
      oneSheet({ rows: [{ index: 0, cells: [{ column: 0, value: 'x'.repeat(32_767) }] }] }),
    ],
    [
      'a text of 32,768 characters',
      false,
      oneSheet({ rows: [{ index: 0, cells: [{ column: 0, value: 'x'.repeat(32_768) }] }] }),
    ],
    ['a cell with Infinity', false, oneSheet({ rows: [{ index: 0, cells: [{ column: 0, value: Infinity }] }] })],
  ])('%s: written is %s', (_, written, description) => {
    const build = (): Uint8Array => buildXlsx(description);
    if (written) expect(build().length).toBeGreaterThan(0);
    else expect(build).toThrow(RangeError);
  });

  const table = (headings: readonly string[], cells: readonly string[]): WorkbookDescription =>
    oneSheet({
      rows: [{ index: 0, cells: cells.map((value, column) => ({ column, value })) }],
      tables: [
        {
          name: 'T',
          area: { row: 0, column: 0, rows: 2, columns: headings.length },
          columns: headings.map((heading) => ({ heading })),
          filterButtons: false,
        },
      ],
    });

  test('headings of a table must equal their cells, or Excel repairs the file', () => {
    expect(buildXlsx(table(['甲', '乙'], ['甲', '乙'])).length).toBeGreaterThan(0);
    expect(() => buildXlsx(table(['甲', '乙'], ['甲', '丙']))).toThrow('"乙"');
  });

  test('two equal headings are refused, whatever their case', () => {
    expect(() => buildXlsx(table(['a', 'A'], ['a', 'A']))).toThrow('"A"');
  });

  test('a name that is local to an unknown sheet is refused', () => {
    const names = [{ name: 'N', formula: '1', scope: '无' }];
    expect(() => buildXlsx({ ...oneSheet({}), names })).toThrow('无');
  });
});

describe('independent readers', () => {
  test('Excelize finds sheets, texts, tables, validations, merged cells, panes and names', () => {
    const [reading] = readWithExcelize([form]);
    const sheet = reading?.sheets[0];
    expect(reading?.sheets.map(({ name }) => name)).toEqual(['表 一', "第二'张", '内部']);
    expect(sheet?.rows[0]?.[0]).toBe(' 责任 <书> & "表" ');
    expect(sheet?.rows[2]).toEqual(['单位', '数', '分', '备注', '折半']);
    expect(sheet?.rows[3]?.[4]).toBe('6.25');
    expect(sheet?.tables).toEqual([{ name: 'T_数据', range: 'A3:E5' }]);
    expect(sheet?.merges).toBe(1);
    expect(sheet?.panes).toEqual({ xSplit: 1, ySplit: 3 });
    expect(sheet?.validations.map(({ sqref, type }) => [sqref, type])).toEqual([
      ['B4:B5', 'custom'],
      ['C4:C5', 'list'],
      ['D4', 'whole'],
      ['D5', 'date'],
      ['D6', 'list'],
    ]);
    expect(reading?.names.map(({ name, refersTo }) => [name, refersTo])).toContainEqual(['K_标签', '"版本=1"']);
  });

  testWithLibreOffice('LibreOffice opens it, computes the formulas and keeps the chart', () => {
    const saved = convertWithLibreOffice([form], 'xlsx');
    const sheet = readWithExcelize(saved)[0]?.sheets[0];
    expect(sheet?.rows[3]?.[0]).toBe('青山区\n_x0041_\u0001');
    expect([sheet?.rows[3]?.[4], sheet?.rows[5]?.[4]]).toEqual(['6.25', '大']);
    expect(saved.flatMap((bytes) => Object.keys(unzipSync(bytes))).some((path) => path.includes('charts/chart'))).toBe(true);
  });
});
