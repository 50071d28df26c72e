import { openXlsx } from '../../src/xlsx';
import { buildXlsx } from '../../src/xlsx/build';
import { readWithExcelize } from '../support/independentReader';
import { checkPackage } from '../support/packageCheck';
import { partsOf } from './unzip';

const styled = buildXlsx({
  properties: { title: '', creator: '', created: '2012-12-31T00:00:00Z' },
  font: { name: '宋体', size: 10 },
  sheets: [{ name: '原表', rows: [{ index: 0, cells: [{ column: 0, value: 1.5, style: { numberFormat: '0.000', fill: 'FFFBE9', locked: false } }] }] }],
});

const added = (): Uint8Array => {
  const document = openXlsx(styled);
  document.addSheet('新表', 'visible', { freeze: { rows: 2, columns: 1 }, columns: [{ index: 0, width: 30 }, { index: 1, count: 3, width: 9.5 }], rows: [{ index: 0, height: 34 }, { index: 2, height: 22.5 }], print: { landscape: true, fitToWidth: 1, titleRows: [1, 1] } });
  document.copyFormat('新表', { sheet: '原表', row: 0, column: 0 }, { row: 2, column: 1, rows: 1, columns: 2 });
  document.write('新表', 2, 1, [[{ formula: '=原表!A1*2', shows: 3 }]]);
  return document.save();
};

describe('a sheet that is added with a view', () => {
  test('is sound, keeps rows and columns in sight and has its widths', () => {
    expect(checkPackage(added())).toEqual([]);
    expect(readWithExcelize([added()])[0]?.sheets.find(({ name }) => name === '新表')?.panes).toEqual({ xSplit: 1, ySplit: 2 });
  });

  test('has its heights, in rows with cells and in those without', () => {
    const sheet = partsOf(added())['xl/worksheets/sheet2.xml'] ?? '';
    expect([...sheet.matchAll(/<row [^>]*>/gu)].map(([row]) => row)).toEqual(['<row r="1" ht="34" customHeight="1"/>', expect.stringMatching(/^<row r="3" ht="22.5" customHeight="1"[^/]*>$/u)]);
  });

  test('may look like a cell of another sheet', () => {
    const sheet = openXlsx(added()).sheet('新表');
    expect([sheet?.numberFormat(2, 1), sheet?.locked(2, 1), sheet?.numberFormat(2, 3), sheet?.locked(2, 3)]).toEqual(['0.000', false, 'General', true]);
    expect([sheet?.formula(2, 1), sheet?.value(2, 1)]).toEqual(['=原表!A1*2', 3]);
  });

  test('is printed as its view says', () => {
    const sheet = partsOf(added())['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(sheet).toMatch(/<\/sheetData><pageMargins [^>]*\/><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"\/><\/worksheet>$/);
    expect(openXlsx(added()).names).toEqual([{ name: '_xlnm.Print_Titles', formula: "'新表'!$2:$2", scope: '新表', hidden: false }]);
    expect(readWithExcelize([added()])[0]?.names).toEqual([{ name: '_xlnm.Print_Titles', refersTo: "'新表'!$2:$2", scope: '新表' }]);
  });

  test('keeps the titles of its pages beside names of the workbook', () => {
    const document = openXlsx(added());
    document.addSheet('另表', 'visible', { print: { titleRows: [0, 2] } });
    document.setName('K', "'另表'!$A$1");
    const names = openXlsx(document.save()).names.map(({ name, formula, scope }) => [name, formula, scope]);
    expect(names).toEqual([
      ['_xlnm.Print_Titles', "'新表'!$2:$2", '新表'],
      ['_xlnm.Print_Titles', "'另表'!$1:$3", '另表'],
      ['K', "'另表'!$A$1", undefined],
    ]);
    expect(checkPackage(document.save())).toEqual([]);
  });

  test('needs no view', () => {
    const document = openXlsx(styled);
    document.addSheet('空表', 'hidden');
    expect(checkPackage(document.save())).toEqual([]);
  });
});
