import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, XlsxError, type XlsxDocument } from '../../src/xlsx';
import { buildXlsx, type SheetDescription } from '../../src/xlsx/build';
import { convertWithLibreOffice, readWithExcelize, testWithLibreOffice } from '../support/independentReader';
import { checkPackage } from '../support/packageCheck';
import { differingParts, partsOf } from './unzip';

const sheet = (name: string, rest: Partial<SheetDescription> = {}): SheetDescription => ({
  name,
  rows: [{ index: 0, cells: [{ column: 0, value: name }, { column: 1, value: 1, style: { locked: false, numberFormat: '0.0', alignment: { horizontal: 'center' } } }] }],
  ...rest,
});

/** Three sheets; the one in the middle is hidden and has nothing but cells. */
const build = (rest: Partial<Parameters<typeof buildXlsx>[0]> = {}): Uint8Array =>
  buildXlsx({
    properties: { title: '', creator: '', created: '2012-12-31T00:00:00Z' },
    font: { name: '宋体', size: 10 },
    sheets: [sheet('甲'), sheet('底 稿', { visibility: 'veryHidden' }), sheet('丙')],
    names: [
      { name: 'Kept', formula: "'底 稿'!$A$1" },
      { name: 'Local', formula: "'底 稿'!$A$1", scope: '底 稿' },
      { name: 'Last', formula: '丙!$A$1', scope: '丙' },
    ],
    activeSheet: 2,
    ...rest,
  });

const after = (bytes: Uint8Array, edit: (document: XlsxDocument) => void): Uint8Array => {
  const document = openXlsx(bytes);
  edit(document);
  return document.save();
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (failure) {
    return failure instanceof XlsxError ? failure.code : String(failure);
  }
};
const workbookPart = (bytes: Uint8Array): string => partsOf(bytes)['xl/workbook.xml'] ?? '';
/** The file with something else in one of its parts. */
const rewritten = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
};

describe('a sheet of the file that is taken away', () => {
  const gone = after(build(), (document) => document.removeSheet('底 稿'));

  test('is gone with its part, its content type and its relationship; the others are as they were', () => {
    expect(openXlsx(gone).sheets.map(({ name }) => name)).toEqual(['甲', '丙']);
    expect(differingParts(build(), gone).toSorted()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet2.xml', 'xl/workbook.xml'].toSorted());
    expect(partsOf(gone)['xl/worksheets/sheet2.xml']).toBeUndefined();
    expect(readWithExcelize([gone])[0]?.sheets.map(({ name }) => name)).toEqual(['甲', '丙']);
  });

  test('takes its own names with it; those of the workbook for its cells are broken, those of later sheets still theirs', () => {
    expect(openXlsx(gone).names.map(({ name, formula, scope }) => [name, formula, scope])).toEqual([
      ['Kept', '#REF!', undefined],
      ['Last', '丙!$A$1', '丙'],
    ]);
    expect(workbookPart(gone)).toContain('localSheetId="1"');
  });

  test('leaves the active sheet active', () => {
    expect([workbookPart(build()), workbookPart(gone)].map((xml) => /activeTab="(\d)"/u.exec(xml)?.[1])).toEqual(['2', '1']);
  });

  test('gives way, where it was the active one, to the first that is visible', () => {
    const visible = build({ sheets: [sheet('甲'), sheet('底 稿'), sheet('丙')], activeSheet: 1 });
    expect(workbookPart(after(visible, (document) => document.removeSheet('底 稿')))).toContain('activeTab="0"');
  });

  test('may be made again, with other cells', () => {
    const again = after(build(), (document) => {
      document.removeSheet('底 稿');
      document.addSheet('底 稿', 'hidden');
      document.write('底 稿', 0, 0, [[{ value: '新' }]]);
      document.setName('Kept', "'底 稿'!$A$1");
    });
    const document = openXlsx(again);
    expect(document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['甲', 'visible'], ['丙', 'visible'], ['底 稿', 'hidden']]);
    expect([document.sheet('底 稿')?.value(0, 0), document.names.find(({ name }) => name === 'Kept')?.formula]).toEqual(['新', "'底 稿'!$A$1"]);
    expect(checkPackage(again)).toEqual([]);
  });

  test.each([
    ['a formula reads it', build({ sheets: [sheet('甲', { rows: [{ index: 0, cells: [{ column: 0, formula: "'底 稿'!B1+1", value: 2 }] }] }), sheet('底 稿'), sheet('丙')] })],
    ['a conditional format reads it', build({ sheets: [sheet('甲', { conditionalFormats: [{ areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], formula: "'底 稿'!$B$1>0", style: { fill: 'FFC7CE' }, priority: 1 }] }), sheet('底 稿'), sheet('丙')] })],
    ['it has a table', build({ sheets: [sheet('甲'), sheet('底 稿', { rows: [{ index: 0, cells: [{ column: 0, value: '列' }] }, { index: 1, cells: [{ column: 0, value: 1 }] }], tables: [{ name: 'T', area: { row: 0, column: 0, rows: 2, columns: 1 }, columns: [{ heading: '列' }], filterButtons: false }] })] , names: [], activeSheet: 0 })],
    ['it is the only visible one', build({ sheets: [sheet('甲', { visibility: 'hidden' }), sheet('底 稿')], names: [], activeSheet: 1 })],
  ])('stays where %s', (_, bytes) => {
    const document = openXlsx(bytes);
    expect(codeOf(() => document.removeSheet('底 稿'))).toBe('unsupported');
    expect(Buffer.from(document.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  test('goes where only a text speaks of it, or a formula that was written over', () => {
    const speaking = build({ sheets: [sheet('甲', { rows: [{ index: 0, cells: [{ column: 0, formula: `"'底 稿'!A1"`, value: '' }, { column: 1, formula: "'底 稿'!B1", value: 1 }] }] }), sheet('底 稿'), sheet('丙')] });
    const edited = after(speaking, (document) => {
      document.write('甲', 0, 1, [[{ value: 1 }]]);
      document.removeSheet('底 稿');
    });
    expect(openXlsx(edited).sheets).toHaveLength(2);
  });
});

describe('a name of the file that is taken away', () => {
  test('is gone; the last one takes the list with it', () => {
    const one = build({ names: [{ name: 'Kept', formula: '1' }] });
    expect(workbookPart(after(one, (document) => document.removeName('kept')))).not.toContain('definedName');
    const two = after(build(), (document) => document.removeName('Kept'));
    expect(openXlsx(two).names.map(({ name }) => name)).toEqual(['Last', 'Local']);
    expect([checkPackage(two), checkPackage(after(one, (document) => document.removeName('Kept')))]).toEqual([[], []]);
  });

  test('stays where a formula uses it, and is not there twice', () => {
    const using = build({ sheets: [sheet('甲', { rows: [{ index: 0, cells: [{ column: 0, formula: 'Kept&"Last"', value: '' }] }] }), sheet('底 稿'), sheet('丙')], names: [{ name: 'Kept', formula: '1' }, { name: 'Last', formula: '2' }, { name: 'Kep', formula: '3' }] });
    const document = openXlsx(using);
    expect(['Kept', 'Last', 'Kep', 'None'].map((name) => codeOf(() => document.removeName(name)))).toEqual(['unsupported', 'done', 'done', 'unsupported']);
  });
});

describe('protection', () => {
  const on = after(build(), (document) => document.setProtection('丙', true));

  test('stands where the schema has it, and goes without a trace', () => {
    expect(partsOf(on)['xl/worksheets/sheet3.xml']).toMatch(/<\/sheetData><sheetProtection sheet="1" objects="1" scenarios="1"\/>/u);
    expect(checkPackage(on)).toEqual([]);
    expect(differingParts(build(), after(on, (document) => document.setProtection('丙', false)))).toEqual([]);
  });

  test.each([
    ['stands behind sheetCalcPr, in the namespace prefix of the sheet', ''],
    ['replaces an element that protects nothing', '<x:sheetProtection sheet="0" password="CC1A"/>'],
  ])('%s', (_, there) => {
    const prefixed = rewritten(build(), 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace(/<(\/?)(?![?!])/gu, '<$1x:').replace('xmlns=', 'xmlns:x=').replace('</x:sheetData>', `</x:sheetData><x:sheetCalcPr fullCalcOnLoad="1"/>${there}`),
    );
    const xml = partsOf(after(prefixed, (document) => document.setProtection('丙', true)))['xl/worksheets/sheet3.xml'];
    expect(xml).toContain('<x:sheetCalcPr fullCalcOnLoad="1"/><x:sheetProtection sheet="1" objects="1" scenarios="1"/>');
    expect(xml).not.toContain('CC1A');
  });

  test.each(['password="CC1A"', 'algorithmName="SHA-512" hashValue="aa==" saltValue="bb==" spinCount="100000"'])('with %s is not taken off', (password) => {
    const shut = rewritten(build(), 'xl/worksheets/sheet3.xml', (xml) => xml.replace('</sheetData>', `</sheetData><sheetProtection ${password} sheet="1"/>`));
    const document = openXlsx(shut);
    expect([document.sheet('丙')?.protected, document.sheet('丙')?.passwordProtected]).toEqual([true, true]);
    expect(codeOf(() => document.setProtection('丙', false))).toBe('unsupported');
    expect(Buffer.from(document.save()).equals(Buffer.from(shut))).toBe(true);
  });

  testWithLibreOffice('is understood by LibreOffice, with its cells locked and unlocked', () => {
    const locked = after(on, (document) => document.setLocked('丙', { row: 0, column: 1, rows: 1, columns: 1 }, true));
    const [shut, open] = convertWithLibreOffice([locked, on], 'xlsx').map((bytes) => openXlsx(bytes).sheet('丙'));
    expect([shut?.protected, shut?.passwordProtected, shut?.locked(0, 1), open?.protected, open?.locked(0, 1)]).toEqual([true, false, true, true, false]);
  });
});

describe('locking', () => {
  const cell = { row: 0, column: 1, rows: 1, columns: 1 };
  const shut = after(build(), (document) => document.setLocked('丙', cell, true));

  test('changes nothing else of the look, and unlocking gives the very same file', () => {
    const sheetNow = openXlsx(shut).sheet('丙');
    expect([sheetNow?.locked(0, 1), sheetNow?.numberFormat(0, 1), sheetNow?.value(0, 1)]).toEqual([true, '0.0', 1]);
    expect(checkPackage(shut)).toEqual([]);
    const back = after(build(), (document) => {
      document.setLocked('丙', cell, true);
      document.setLocked('丙', cell, false);
    });
    expect(partsOf(back)['xl/worksheets/sheet3.xml']).toBe(partsOf(build())['xl/worksheets/sheet3.xml']);
  });

  test('also of cells that the file has not, and of those without a word about it', () => {
    const open = after(build(), (document) => document.setLocked('丙', { row: 0, column: 0, rows: 2, columns: 1 }, false));
    expect([0, 1, 2].map((row) => openXlsx(open).sheet('丙')?.locked(row, 0))).toEqual([false, false, true]);
    expect([checkPackage(open), readWithExcelize([open])[0]?.sheets[2]?.rows[0]]).toEqual([[], ['丙', '1.0']]);
  });
});

describe('a sheet that is shown or hidden', () => {
  test('says so in the file, and shown again is as it was', () => {
    const hidden = after(build(), (document) => document.setVisibility('丙', 'veryHidden'));
    expect(openXlsx(hidden).sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden', 'veryHidden']);
    const shown = after(hidden, (document) => document.setVisibility('丙', 'visible'));
    expect(openXlsx(shown).sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden', 'visible']);
    expect([checkPackage(hidden), checkPackage(shown)]).toEqual([[], []]);
  });

  test('one stays visible', () => {
    const document = openXlsx(build());
    expect([codeOf(() => document.setVisibility('甲', 'hidden')), codeOf(() => document.setVisibility('丙', 'hidden'))]).toEqual(['done', 'unsupported']);
  });
});
