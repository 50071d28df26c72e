import { openXlsx, type XlsxDocument } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { convertWithLibreOffice, describeWithLibreOffice, readWithExcelize } from '../support/independentReader';
import { fixture } from './fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A table of units, a subtotal that is told what to show, and one that is not. */
const source = fixture({
  sheets: [
    {
      name: '结果',
      content:
        `<dimension ref="A1:B2"/><sheetData><row r="1">${text('A1', '单位')}${text('B1', '得分')}</row><row r="2">${text('A2', '青山区')}<c r="B2" s="1"><v>1</v></c></row></sheetData>`,
      tables: [
        `<table xmlns="${MAIN}" id="1" name="KH_Results" displayName="KH_Results" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="2" name="得分"/></tableColumns></table>`,
      ],
    },
    {
      name: '小计',
      content: '<sheetData><row r="1"><c r="A1"><f>SUM(结果!B:B)</f><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>1+1</f><v>2</v></c></row></sheetData>',
    },
  ],
  afterSheets: '<definedNames><definedName name="KH_Tag">"old"</definedName></definedNames>',
  calcChain: '<c r="A1" i="2"/><c r="B1"/><c r="C1"/>',
});

const changed = (document: XlsxDocument): Uint8Array => {
  document.resizeTable('KH_Results', { row: 0, column: 0, rows: 4, columns: 2 });
  document.write('结果', 1, 0, [
    [{ value: ' 昆都仑区 ', numberFormat: '@' }, { value: 90.5 }],
    [{ value: '=1+1', numberFormat: '@' }, { value: 80, numberFormat: '0.0' }],
    [{ value: '_x0041_<&>\n"', numberFormat: '@' }, { value: 70 }],
  ]);
  document.write('小计', 0, 0, [[{ shows: 240.5 }]]);
  document.setName('KH_Tag', '"baotou-2012|1"');
  document.setName('KH_Area', '结果!$A$1:$B$4');
  document.addSheet('运行 记录', 'hidden');
  document.write('运行 记录', 1, 1, [[{ formula: '=结果!B2+1', shows: 91.5 }, { value: true }]]);
  return document.save();
};

const saved = changed(openXlsx(source));

test('the file passes the check', () => {
  expect(checkPackage(saved)).toEqual([]);
});

test('Excelize reads what was written', () => {
  const [reading] = readWithExcelize([saved]);
  expect(reading?.sheets.map(({ name }) => name)).toEqual(['结果', '小计', '运行 记录']);
  expect(reading?.sheets[0]?.rows).toEqual([
    ['单位', '得分'],
    [' 昆都仑区 ', '90.50'],
    ['=1+1', '80.0'],
    ['_x0041_<&>\n"', '70'],
  ]);
  expect(reading?.sheets[0]?.tables).toEqual([{ name: 'KH_Results', range: 'A1:B4' }]);
  expect(reading?.sheets[1]?.rows).toEqual([['240.5', '', '2']]);
  expect(reading?.names).toEqual([
    { name: 'KH_Tag', refersTo: '"baotou-2012|1"', scope: 'Workbook' },
    { name: 'KH_Area', refersTo: '结果!$A$1:$B$4', scope: 'Workbook' },
  ]);
});

describeWithLibreOffice('with LibreOffice', () => {
  let converted: Uint8Array = new Uint8Array();
  beforeAll(() => {
    [converted = converted] = convertWithLibreOffice([saved], 'xlsx');
  });

  test('LibreOffice opens the file and calculates the same, formulas without a result too', () => {
    const document = openXlsx(converted);
    const results = document.sheet('结果');
    expect([results?.value(1, 0), results?.value(2, 0), results?.formula(2, 0), results?.value(3, 0)]).toEqual([
      ' 昆都仑区 ',
      '=1+1',
      undefined,
      '_x0041_<&>\n"',
    ]);
    const totals = document.sheet('小计');
    expect([totals?.value(0, 0), totals?.value(0, 1), totals?.value(0, 2)]).toEqual([240.5, 481, 2]);
    expect(document.sheet('运行 记录')?.value(1, 1)).toBe(91.5);
    expect(document.table('KH_Results')?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
  });

  test('a file that LibreOffice wrote is changed in place like any other', () => {
    const document = openXlsx(converted);
    document.write('结果', 1, 1, [[{ value: 100, numberFormat: '0.000' }]]);
    const again = document.save();
    const [reading] = readWithExcelize([again]);
    expect(reading?.sheets[0]?.rows[1]).toEqual([' 昆都仑区 ', '100.000']);
    expect(openXlsx(again).sheet('小计')?.value(0, 0)).toBeNull();
  });
});
