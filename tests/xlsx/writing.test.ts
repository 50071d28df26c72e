import { unzipSync, zipSync } from 'fflate';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { fixture, type Fixture, worksheet } from './fixture';
import { differingParts, partsOf } from './unzip';

const SHEET = 'xl/worksheets/sheet1.xml';
const data = (rows: string): Fixture => ({ sheets: [{ name: '表', content: `<sheetData>${rows}</sheetData>` }] });

/** Opens, changes and saves; the file must pass the check. */
const changed = (description: Fixture, change: (document: XlsxDocument) => void) => {
  const before = fixture(description);
  const document = openXlsx(before);
  change(document);
  const after = document.save();
  expect(checkPackage(after)).toEqual([]);
  return { before, after, parts: partsOf(after), reopened: openXlsx(after), differing: differingParts(before, after) };
};
const sheetAfter = (rows: string, change: (document: XlsxDocument) => void): string | undefined =>
  changed(data(rows), change).parts[SHEET];
const wrapped = (rows: string): string => worksheet(`<sheetData>${rows}</sheetData>`);

describe('cells', () => {
  const rows = '<row r="2" ht="20"><c r="B2" s="1"><v>1</v></c><c r="D2" t="b"><v>1</v></c></row>';

  test('a changed cell is replaced and nothing else', () => {
    expect(sheetAfter(rows, (document) => document.write('表', 1, 1, [[{ value: 2.5 }]]))).toBe(
      wrapped('<row r="2" ht="20"><c r="B2" s="1"><v>2.5</v></c><c r="D2" t="b"><v>1</v></c></row>'),
    );
  });

  test('missing cells and rows come where they belong', () => {
    const after = sheetAfter(rows, (document) => {
      document.write('表', 1, 0, [[{ value: 1 }, undefined, { value: 3 }, undefined, { value: 5 }]]);
      document.write('表', 0, 0, [[{ value: true }]]);
      document.write('表', 4, 0, [[{ value: { error: '#N/A' } }]]);
    });
    expect(after).toBe(
      wrapped(
        '<row r="1"><c r="A1" t="b"><v>1</v></c></row>' +
          '<row r="2" ht="20"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><v>5</v></c></row>' +
          '<row r="5"><c r="A5" t="e"><v>#N/A</v></c></row>',
      ),
    );
  });

  test('an empty row and an empty sheet are opened for their first cell', () => {
    expect(sheetAfter('<row r="1"/>', (document) => document.write('表', 0, 0, [[{ value: 1 }]]))).toBe(
      wrapped('<row r="1"><c r="A1"><v>1</v></c></row>'),
    );
    const { parts } = changed({ sheets: [{ name: '表', content: '<sheetData/>' }] }, (document) =>
      document.write('表', 2, 0, [[{ value: 1 }]]),
    );
    expect(parts[SHEET]).toBe(wrapped('<row r="3"><c r="A3"><v>1</v></c></row>'));
  });

  test('a blank value keeps the format; a hole leaves everything', () => {
    expect(sheetAfter(rows, (document) => document.write('表', 1, 1, [[{ value: null }, undefined, undefined]]))).toBe(
      wrapped('<row r="2" ht="20"><c r="B2" s="1"/><c r="D2" t="b"><v>1</v></c></row>'),
    );
  });

  test('space that a reader might drop is marked to be kept', () => {
    for (const [value, marked] of [[' a', true], ['a ', true], ['a\nb', true], ['a b', false], ['甲', false]] as const) {
      const after = sheetAfter(rows, (document) => document.write('表', 1, 1, [[{ value }]]));
      expect(after).toContain(`<t${marked ? ' xml:space="preserve"' : ''}>${value}</t>`);
    }
  });

  test('spans grow with the cells that are put in', () => {
    const after = sheetAfter('<row r="1" spans="2:3"><c r="B1"><v>1</v></c></row>', (document) =>
      document.write('表', 0, 4, [[{ value: 1 }]]),
    );
    expect(after).toContain('spans="2:5"');
  });

  test('the dimension grows, and stays when what is written lies inside', () => {
    const description = { sheets: [{ name: '表', content: '<dimension ref="B2:C3"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>' }] };
    const grown = changed(description, (document) => document.write('表', 4, 0, [[{ value: 1 }]]));
    expect(grown.parts[SHEET]).toContain('<dimension ref="A2:C5"/>');
    const kept = changed(description, (document) => document.write('表', 2, 2, [[{ value: 1 }]]));
    expect(kept.parts[SHEET]).toContain('<dimension ref="B2:C3"/>');
  });

  test('a sheet whose elements have a prefix gets elements with that prefix', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const description = {
      ...data(''),
      parts: { [SHEET]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>` },
    };
    const { reopened, parts } = changed(description, (document) => document.write('表', 0, 0, [[{ value: '甲' }, { formula: '=A1', shows: '甲' }]]));
    expect(parts[SHEET]).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1" t="str"><x:f>A1</x:f><x:v>甲</x:v></x:c>');
    expect(reopened.sheet('表')?.value(0, 1)).toBe('甲');
  });

  const values: readonly StoredValue[] = [
    '甲', ' a ', 'a\nb', 'a\r\nb', '=1+1', '+1', '-1', '@a', '_x0041_', '_x005F_', 'a\u0000\u0001\uffff', '\ud800', '😀', '<&>"\'', ']]>', '',
    0, -0, 1e300, 5e-324, 0.1, -1.5, true, false, null, { error: '#DIV/0!' },
  ];
  test.each(values.map((value) => [JSON.stringify(value), value]))('%s is read back as it was written', (_, value) => {
    const { reopened } = changed(data(rows), (document) => document.write('表', 5, 5, [[{ value }]]));
    expect(reopened.sheet('表')?.value(5, 5)).toEqual(Object.is(value, -0) ? 0 : value);
    expect(reopened.sheet('表')?.formula(5, 5)).toBeUndefined();
  });

  test('a number that is none and a text longer than a cell holds are refused, and nothing is written', () => {
    const document = openXlsx(fixture(data(rows)));
    expect(() => document.write('表', 0, 0, [[{ value: 1 }, { value: Number.NaN }]])).toThrow(RangeError);
    expect(() => document.write('表', 0, 0, [[{ value: 'a'.repeat(32_768) }]])).toThrow(RangeError);
    expect(() => document.write('无', 0, 0, [[{ value: 1 }]])).toThrow(RangeError);
    expect(() => document.write('表', 1_048_575, 0, [[{ value: 1 }], [{ value: 1 }]])).toThrow(RangeError);
    expect(document.sheet('表')?.value(0, 0)).toBeNull();
    document.write('表', 0, 0, [[{ value: 'a'.repeat(32_767) }]]);
    expect(document.sheet('表')?.value(0, 0)).toHaveLength(32_767);
  });
});

describe('saving', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c><c r="C1" s="1"><v>1</v></c><c r="D1"><f>B1</f><v>1</v></c></row>';
  const description = { ...data(rows), strings: ['甲'] };

  test('without changes gives the same bytes, in an array of its own', () => {
    const before = fixture(description);
    const after = openXlsx(before).save();
    expect(after).toEqual(before);
    expect(after).not.toBe(before);
  });

  test('values that are there already are no change', () => {
    const { before, after } = changed(description, (document) => {
      document.write('表', 0, 0, [[{ value: '甲' }, { value: 5 }, { value: 1, numberFormat: '0.00' }, { formula: '=B1', shows: 1 }]]);
      document.write('表', 0, 1, [[{ value: 1, numberFormat: 'General' }]]);
      document.copyFormat('表', { row: 0, column: 0 }, { row: 0, column: 1, rows: 3, columns: 1 });
    });
    expect(after).toEqual(before);
  });

  test('the empty text that a formula shows already is no change, and its part stays as it is compressed', () => {
    const empty = '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>';
    const before = zipSync(unzipSync(fixture(data(empty))), { level: 0 });
    const document = openXlsx(before);
    document.write('表', 0, 0, [[{ formula: '=""', shows: '' }]]);
    expect(document.save()).toEqual(before);
  });

  test('twice gives the same bytes, and goes on from there', () => {
    const document = openXlsx(fixture(description));
    document.write('表', 0, 1, [[{ value: 2 }]]);
    const once = document.save();
    expect(document.save()).toEqual(once);
    document.write('表', 0, 1, [[{ value: 3 }]]);
    expect(openXlsx(document.save()).sheet('表')?.value(0, 1)).toBe(3);
  });

  test('keeps the order of the parts, and the compressed bytes and times of those that do not change', () => {
    const { before, after } = changed(description, (document) => document.write('表', 0, 1, [[{ value: 2 }]]));
    expect(Object.keys(partsOf(after))).toEqual(Object.keys(partsOf(before)));
    const styles = (bytes: Uint8Array): string => {
      const text = Buffer.from(bytes).toString('latin1');
      const at = text.indexOf('xl/styles.xml');
      return text.slice(at - 30, at + 13 + Buffer.from(bytes).readUInt32LE(at - 12));
    };
    expect(styles(after)).toBe(styles(before));
  });

  test('changes only the parts that it says', () => {
    const { differing } = changed(description, (document) => document.write('表', 3, 3, [[{ value: 2 }]]));
    expect(differing).toEqual([SHEET]);
  });
});

describe('number formats', () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c></row>';

  test('a new format is appended to the existing ones, which stay as they are', () => {
    const { before, parts, reopened } = changed(data(rows), (document) =>
      document.write('表', 0, 0, [[{ numberFormat: '0.000"分"' }, { value: '甲', numberFormat: '@' }], [{ value: 1, numberFormat: '0.000"分"' }]]),
    );
    const sheet = reopened.sheet('表');
    expect([sheet?.numberFormat(0, 0), sheet?.numberFormat(0, 1), sheet?.numberFormat(1, 0)]).toEqual(['0.000"分"', '@', '0.000"分"']);
    expect([sheet?.value(0, 0), sheet?.locked(0, 0), sheet?.locked(1, 0)]).toEqual([1, false, true]);
    const old = (text = ''): string => /<cellXfs count="\d+">(.*)<\/cellXfs>/.exec(text)?.[1] ?? '';
    const formats = old(partsOf(before)['xl/styles.xml']);
    expect(old(parts['xl/styles.xml']).startsWith(formats)).toBe(true);
    expect(parts['xl/styles.xml']).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000&quot;分&quot;"/></numFmts>');
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="6">');
  });

  test('a format that another cell has is not appended again', () => {
    const { differing, parts } = changed(data(rows), (document) => {
      document.write('表', 0, 0, [[{ numberFormat: 'General' }]]);
      document.write('表', 0, 1, [[{ numberFormat: '@' }], [{ numberFormat: '@' }]]);
    });
    expect(differing).toEqual([SHEET, 'xl/styles.xml']);
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="5">');
  });

  test('a cell that gets its format back has the very one that it had, over however many others', () => {
    const { differing, parts } = changed(data(rows), (document) => {
      for (const numberFormat of ['@', '0.000', '@', '0.00']) document.write('表', 0, 0, [[{ numberFormat }]]);
      for (const numberFormat of ['@', 'General']) document.write('表', 0, 1, [[{ numberFormat }], [{ numberFormat }]]);
    });
    expect(differing).toEqual(['xl/styles.xml']);
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="6">');
  });

  test('a workbook without styles gets a style sheet', () => {
    const description = { ...data('<row r="1"><c r="A1"><v>1</v></c></row>'), styles: null };
    const { reopened, differing } = changed(description, (document) => document.write('表', 0, 0, [[{ numberFormat: '0.00' }]]));
    expect(reopened.sheet('表')?.numberFormat(0, 0)).toBe('0.00');
    expect([...differing].sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', SHEET, 'xl/styles.xml'].sort());
    expect(changed(description, (document) => document.write('表', 0, 0, [[{ value: 2 }]])).differing).toEqual([SHEET]);
  });

  test('a copied format brings number format and locking, also to cells that are not there yet', () => {
    const { parts } = changed(data(rows), (document) =>
      document.copyFormat('表', { row: 0, column: 0 }, { row: 0, column: 1, rows: 2, columns: 2 }),
    );
    expect(parts[SHEET]).toBe(
      wrapped('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="1"/></row><row r="2"><c r="B2" s="1"/><c r="C2" s="1"/></row>'),
    );
  });

  test('a new cell takes over the format of its row or column', () => {
    const description = {
      sheets: [{ name: '表', content: '<cols><col min="1" max="1" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData>' }],
    };
    const { parts } = changed(description, (document) => document.write('表', 0, 0, [[{ value: 1 }], [{ value: 2 }]]));
    expect(parts[SHEET]).toContain('<c r="A1" s="2"><v>1</v></c>');
    expect(parts[SHEET]).toContain('<c r="A2" s="1"><v>2</v></c>');
  });
});

describe('names and sheets', () => {
  const description: Fixture = {
    ...data('<row r="1"><c r="A1"><v>1</v></c></row>'),
    afterSheets:
      '<definedNames><definedName name="KH_Tag" comment="x" hidden="1">"a"</definedName><definedName name="KH_Tag" localSheetId="0">1</definedName></definedNames><calcPr calcId="1"/>',
  };

  test('a name gets another meaning and keeps the rest', () => {
    const { parts, differing, reopened } = changed(description, (document) => document.setName('kh_tag', '="a&b"'));
    expect(parts['xl/workbook.xml']).toContain('<definedName name="KH_Tag" comment="x" hidden="1">"a&amp;b"</definedName>'.replaceAll('"a&amp;b"', '&quot;a&amp;b&quot;'));
    expect(differing).toEqual(['xl/workbook.xml']);
    expect(reopened.names).toHaveLength(2);
  });

  test('a name that gets its meaning back is no change, and what reads it keeps its result', () => {
    const read = { ...description, ...data('<row r="1"><c r="A1"><f>KH_Scores</f><v>1</v></c></row>'), afterSheets: '<definedNames><definedName name="KH_Scores">表!$B$1</definedName></definedNames>' };
    const { differing } = changed(read, (document) => {
      document.setName('KH_Scores', '表!$C$1');
      document.setName('kh_scores', '=表!$B$1');
    });
    expect(differing).toEqual([]);
    expect(changed(read, (document) => document.setName('KH_Scores', '表!$C$1')).differing).toContain(SHEET);
  });

  test('a new name is added, where there was none in its place', () => {
    const { reopened } = changed(description, (document) => document.setName('KH_Scores', '表!$A$1', { hidden: true }));
    expect(reopened.names.at(-1)).toEqual({ name: 'KH_Scores', formula: '表!$A$1', hidden: true });
    const { parts } = changed({ ...data(''), afterSheets: '<calcPr calcId="1"/>' }, (document) => document.setName('KH_Scores', '表!$A$1'));
    expect(parts['xl/workbook.xml']).toContain('</sheets><definedNames><definedName name="KH_Scores">表!$A$1</definedName></definedNames><calcPr');
  });

  test('what is an address or has a space is no name', () => {
    const document = openXlsx(fixture(description));
    expect(() => document.setName('KH2012', '1')).toThrow('unsupported');
    expect(() => document.setName('a b', '1')).toThrow('unsupported');
    expect(() => document.setName('KH_2012', '1')).not.toThrow();
  });

  test('a new sheet can be written and formatted, and is found again', () => {
    const { reopened, differing } = changed(description, (document) => {
      document.addSheet('日志 & 1', 'veryHidden');
      document.addSheet('第二', 'visible');
      document.write('日志 & 1', 1, 1, [[{ value: '甲', numberFormat: '@' }]]);
    });
    expect(reopened.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['表', 'visible'],
      ['日志 & 1', 'veryHidden'],
      ['第二', 'visible'],
    ]);
    expect(reopened.sheet('日志 & 1')?.value(1, 1)).toBe('甲');
    expect(reopened.sheet('日志 & 1')?.numberFormat(1, 1)).toBe('@');
    expect(differing).toEqual(
      expect.arrayContaining(['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml', 'xl/workbook.xml', '[Content_Types].xml']),
    );
  });

  test.each(['表', 'a/b', '', "'a", 'a'.repeat(32)])('"%s" is refused as the name of a new sheet', (name) => {
    expect(() => openXlsx(fixture(description)).addSheet(name, 'visible')).toThrow('unsupported');
  });
});
