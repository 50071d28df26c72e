import { openXlsx, type Sheet } from '../../src/xlsx';
import { fixture, fixtureParts, zipped } from './fixture';

const sheetOf = (content: string, strings: readonly string[] = []): Sheet => {
  const sheet = openXlsx(fixture({ sheets: [{ name: '表', content }], strings })).sheet('表');
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const rowOf = (cells: string, strings: readonly string[] = []): Sheet =>
  sheetOf(`<sheetData><row r="1">${cells}</row></sheetData>`, strings);

describe('the values of cells', () => {
  test.each([
    ['a number', '<c r="A1"><v>1.5</v></c>', 1.5],
    ['a number in exponent form', '<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
    ['a boolean that is true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a boolean that is false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['the text of a formula', '<c r="A1" t="str"><f>"a"</f><v>甲&amp;乙_x000D_</v></c>', '甲&乙\r'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t> 甲 </t></is></c>', ' 甲 '],
    ['a date as ISO text', '<c r="A1" t="d"><v>2012-01-01T12:00:00</v></c>', 40909.5],
    ['a cell with only a format', '<c r="A1" s="1"/>', null],
    ['an empty value', '<c r="A1"><v></v></c>', null],
    ['an empty inline text', '<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
    ['a CDATA section', '<c r="A1" t="str"><f>1</f><v><![CDATA[<a>]]>b</v></c>', '<a>b'],
  ])('%s', (_, cell, expected) => {
    expect(rowOf(cell).value(0, 0)).toEqual(expected);
  });

  test('shared strings: plain, rich text joined, phonetic runs left out, escapes decoded', () => {
    const strings = [
      '甲 &lt;乙&gt; &#x4E19;',
      '<r><t>青山</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 区</t></r><rPh sb="0" eb="1"><t>QING</t></rPh><phoneticPr fontId="1"/>',
      '_x005F_x0041_ _x0041_',
    ];
    const sheet = rowOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>', strings);
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(['甲 <乙> 丙', '青山 区', '_x0041_ A']);
  });

  test('rows and cells without references count on from the one before', () => {
    const sheet = sheetOf('<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>');
    expect([sheet.value(0, 0), sheet.value(0, 3), sheet.value(0, 4), sheet.value(1, 0)]).toEqual([1, 2, 3, 4]);
  });

  test('elements with a namespace prefix are read as those without', () => {
    const parts = fixtureParts({ sheets: [{ name: '表', content: '' }] });
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(openXlsx(zipped(parts)).sheet('表')?.value(1, 1)).toBe('甲');
  });
});

describe('formulas', () => {
  test('shared formulas are expanded, relative references moved, pinned ones not', () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A:A,2:2)+表!A1&amp;"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row></sheetData>',
    );
    expect(sheet.formula(0, 1)).toBe('=A1*$A$1+SUM(A:A,2:2)+表!A1&"A1"');
    expect(sheet.formula(1, 1)).toBe('=A2*$A$1+SUM(A:A,3:3)+表!A2&"A1"');
    expect(sheet.formula(2, 2)).toBe('=B3*$A$1+SUM(B:B,4:4)+表!B3&"A1"');
  });

  test('array formulas and their results', () => {
    const sheet = rowOf('<c r="A1"><f t="array" ref="A1:B1">{1,2}*2</f><v>2</v></c><c r="B1"><v>4</v></c>');
    expect([sheet.formula(0, 0), sheet.value(0, 0), sheet.formula(0, 1)]).toEqual(['={1,2}*2', 2, undefined]);
  });
});

describe('what belongs to the sheet', () => {
  const sheet = sheetOf(
    '<cols><col min="2" max="3" width="9" style="1" hidden="1"/></cols>' +
      '<sheetData><row r="1" hidden="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c><c r="E3" s="1"/></row></sheetData>' +
      '<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
  );

  test('number formats come from the cell, else its row, else its column', () => {
    expect(sheet.numberFormat(0, 0)).toBe('0.00');
    expect(sheet.numberFormat(0, 7)).toBe('m/d/yyyy');
    expect(sheet.numberFormat(8, 1)).toBe('0.00');
    expect(sheet.numberFormat(8, 7)).toBe('General');
  });

  test('cells are locked unless their format says otherwise', () => {
    expect([sheet.locked(0, 0), sheet.locked(0, 7)]).toEqual([false, true]);
  });

  test('hidden rows and columns, merges, protection, used area', () => {
    expect([sheet.rowHidden(0), sheet.rowHidden(1)]).toEqual([true, false]);
    expect([sheet.columnHidden(0), sheet.columnHidden(1), sheet.columnHidden(2), sheet.columnHidden(3)]).toEqual([false, true, true, false]);
    expect(sheet.merges).toEqual([{ row: 4, column: 0, rows: 2, columns: 2 }]);
    expect(sheet.protected).toBe(true);
    expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  });
});

describe('what belongs to the workbook', () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="KH_Figures" ref="B2:C4" totalsRowCount="1">' +
    '<autoFilter ref="B2:C3"/><tableColumns count="2"><tableColumn id="1" name="编号"/><tableColumn id="2" name="a_x000a_b &amp; c"/></tableColumns></table>';
  const document = openXlsx(
    fixture({
      sheets: [
        { name: '填报', content: '<sheetData/>', tables: [table] },
        { name: "O'Neil &amp; Co", content: '<sheetData/>', state: 'veryHidden' },
        { name: '隐', content: '<sheetData/>', state: 'hidden' },
      ],
      beforeSheets: '<workbookPr date1904="1"/>',
      afterSheets:
        '<definedNames><definedName name="KH_Tag" hidden="1">"baotou&amp;1"</definedName><definedName name="local" localSheetId="1">填报!$A$1</definedName></definedNames>',
    }),
  );

  test('sheets and whether they show', () => {
    expect(document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['填报', 'visible'],
      ["O'Neil & Co", 'veryHidden'],
      ['隐', 'hidden'],
    ]);
    expect(document.sheets.map((sheet) => sheet.usedArea())).toEqual([undefined, undefined, undefined]);
  });

  test('tables with their area, headings and totals row, found whatever the case', () => {
    const found = document.table('kh_figures');
    expect(found).toMatchObject({
      name: 'KH_Figures',
      sheet: '填报',
      area: { row: 1, column: 1, rows: 3, columns: 2 },
      headings: ['编号', 'a\nb & c'],
      totalsRow: true,
    });
  });

  test('names, their scope and whether they are hidden', () => {
    expect(document.names).toEqual([
      { name: 'KH_Tag', formula: '"baotou&1"', hidden: true },
      { name: 'local', formula: '填报!$A$1', scope: "O'Neil & Co", hidden: false },
    ]);
  });

  test('the calendar', () => {
    expect(document.date1904).toBe(true);
  });
});

test('a strict file is read and changed like a transitional one', () => {
  const strict = (text: string): string =>
    text
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  const content = '<sheetData><row r="1"><c r="A1" t="d" s="2"><v>2012-12-31</v></c></row></sheetData>';
  const parts = Object.entries(fixtureParts({ sheets: [{ name: '表', content }] })).map(([name, part]) => [name, strict(String(part))] as const);
  const document = openXlsx(zipped(Object.fromEntries(parts)));
  expect(document.sheet('表')?.value(0, 0)).toBe(41_274);
  document.write('表', 0, 1, [[{ value: '甲', numberFormat: '@' }]]);
  document.addSheet('新', 'visible');
  const reopened = openXlsx(document.save());
  expect([reopened.sheet('表')?.value(0, 1), reopened.sheets.map(({ name }) => name)]).toEqual(['甲', ['表', '新']]);
});

test('a sheet of another kind has no cells and takes none', () => {
  const parts = fixtureParts({ sheets: [{ name: '表', content: '<sheetData/>' }, { name: '图', content: '' }] });
  parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(/worksheet" Target="worksheets\/sheet2/, 'chartsheet" Target="worksheets/sheet2');
  parts['xl/worksheets/sheet2.xml'] = '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
  const document = openXlsx(zipped(parts));
  expect([document.sheet('图')?.usedArea(), document.sheet('图')?.value(0, 0), document.sheet('图')?.protected]).toEqual([undefined, null, false]);
  expect(() => document.write('图', 0, 0, [[{ value: 1 }]])).toThrow('unsupported');
  document.write('表', 0, 0, [[{ value: 1 }]]);
  expect(openXlsx(document.save()).sheets).toHaveLength(2);
});
