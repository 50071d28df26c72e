import { openXlsx, type XlsxDocument } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { fixture, type Fixture } from './fixture';
import { differingParts, partsOf } from './unzip';

const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Scores" displayName="Scores" ref="A1:C4">' +
  '<autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/><tableColumn id="3" name="丙 [1]"/></tableColumns></table>';

const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const TABLE_ROWS =
  `<row r="1">${text('A1', '甲')}${text('B1', '乙')}${text('C1', '丙 [1]')}</row>${ 
  [2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><v>1</v></c><c r="C${row}"><v>1</v></c></row>`).join('')}`;

/** A table on the sheet 数据 (A1:C4) and one formula in F6 of the sheet 公式. */
const withFormula = (formula: string, names = ''): Fixture => ({
  sheets: [
    { name: '数据', content: `<sheetData>${TABLE_ROWS}</sheetData>`, tables: [TABLE] },
    { name: '公式', content: `<sheetData><row r="6"><c r="F6" s="1"><f>${formula}</f><v>7</v></c></row></sheetData>` },
    { name: "O'x", content: '<sheetData/>' },
    { name: '末', content: '<sheetData/>' },
  ],
  afterSheets: names === '' ? '' : `<definedNames>${names}</definedNames>`,
});

/** Whether the formula's stored result is gone after a cell was changed. */
const loses = (description: Fixture, sheet: string, row: number, column: number): boolean => {
  const document = openXlsx(fixture(description));
  document.write(sheet, row, column, [[{ value: 99 }]]);
  const saved = document.save();
  expect(checkPackage(saved)).toEqual([]);
  const cellOf = (bytes: Uint8Array): string => /<c r="F6".*?<\/c>/.exec(partsOf(bytes)['xl/worksheets/sheet2.xml'] ?? '')?.[0] ?? '';
  const before = cellOf(fixture(description));
  const after = cellOf(saved);
  expect([before, before.replace('<v>7</v>', '')]).toContain(after);
  return after !== before;
};

describe('a formula loses its stored result when a cell that it reads is changed, and keeps it otherwise', () => {
  // formula, sheet and cell that it reads, cell of the same sheet that it does not read
  test.each([
    ['数据!B2', '数据', [1, 1], [2, 1]],
    ['数据!$B$2*2', '数据', [1, 1], [1, 0]],
    ['SUM(数据!A2:B3)', '数据', [2, 1], [3, 1]],
    ['SUM(数据!B:B)', '数据', [900, 1], [900, 2]],
    ['SUM(数据!3:3)', '数据', [2, 40], [3, 40]],
    ["'O''x'!A1", "O'x", [0, 0], [0, 1]],
    ["SUM(数据:末!K9)", "O'x", [8, 10], [8, 11]],
    ["SUM('公式:末'!K9)", '末', [8, 10], [9, 10]],
    ['A1+$B1', '公式', [0, 0], [0, 2]],
    ['IF(A1&gt;0,"B2",C3)', '公式', [2, 2], [1, 1]],
    ['Scores[乙]', '数据', [3, 1], [3, 0]],
    ['SUM(Scores[[甲]:[乙]])', '数据', [3, 1], [3, 2]],
    ["SUM(Scores[丙 '[1']])", '数据', [3, 2], [3, 1]],
    ['SUM(Scores)', '数据', [3, 2], [4, 2]],
    ['SUM(Scores[#All])', '数据', [1, 2], [4, 2]],
    ['A1:B2 B2:C3', '公式', [2, 2], [2, 3]],
    ['LOG10(A1)+TAX2020', '公式', [2019, 13569], [9, 0]],
    ['A1#', '公式', [0, 0], [0, 1]],
    ['-A1%', '公式', [0, 0], [0, 1]],
    ['SUM(A10:B40)', '公式', [38, 1], [40, 1]],
    ['SUM(A10:B400)', '公式', [398, 1], [400, 1]],
    ['[0]!Area+K1', '数据', [1, 0], [1, 1]],
  ] as const)('%s', (formula, sheet, read, unread) => {
    const source = withFormula(formula, '<definedName name="Area">数据!$A$2:$A$4</definedName>');
    expect(loses(source, sheet, read[0], read[1])).toBe(true);
    expect(loses(source, sheet, unread[0], unread[1])).toBe(false);
  });

  test('a reference to headings alone reads no data row', () => {
    expect(loses(withFormula('Scores[[#Headers],[乙]]'), '数据', 1, 1)).toBe(false);
    expect(loses(withFormula('Scores[[#Headers],[乙]]'), '数据', 0, 1)).toBe(true);
  });

  test('a reference to the row of a table reads that row alone', () => {
    for (const formula of ['Scores[[#This Row],[甲]]+1', 'Scores[@甲]+1', '[@甲]+1', 'SUM(Scores[@[甲]:[乙]])']) {
      const rows = TABLE_ROWS.replace('<c r="C3"><v>1</v></c>', `<c r="C3"><f>${formula}</f><v>7</v></c>`);
      const after = (row: number, column: number): string => {
        const document = openXlsx(fixture({ sheets: [{ name: '数据', content: `<sheetData>${rows}</sheetData>`, tables: [TABLE] }] }));
        document.write('数据', row, column, [[{ value: 99 }]]);
        return partsOf(document.save())['xl/worksheets/sheet1.xml'] ?? '';
      };
      expect(after(2, 0)).toContain(`<f>${formula}</f></c>`);
      expect(after(3, 0)).toContain(`<f>${formula}</f><v>7</v></c>`);
    }
  });

  test.each(['INDIRECT("A"&amp;1)', 'OFFSET(A1,1,1)', 'NOW()', 'A1:INDEX(B:B,5)', 'CELL("row",B1)', '_xlfn.RANDARRAY(2)'])(
    '%s: nobody can tell, so it does',
    (formula) => {
      expect(loses(withFormula(formula), '末', 50, 50)).toBe(true);
    },
  );

  test.each(['"A1"&amp;"数据!A2"', '1+2', '[1]数据!A2', "'[1]数据'!A2", 'TRUE', 'SUM({1,2})', '#REF!', '数据!#REF!', 'Missing[甲]', 'nosuchname', 'LEN("OFFSET(")'])(
    '%s reads no cell of this workbook',
    (formula) => {
      expect(loses(withFormula(formula), '数据', 1, 0)).toBe(false);
      expect(loses(withFormula(formula), '公式', 1, 0)).toBe(false);
    },
  );

  test('a table whose size changes may change whatever uses it', () => {
    for (const [formula, changes] of [['ROWS(Scores)', true], ['SUM(数据!A2:A4)', false]] as const) {
      const document = openXlsx(fixture(withFormula(formula)));
      document.resizeTable('Scores', { row: 0, column: 0, rows: 9, columns: 3 });
      expect((partsOf(document.save())['xl/worksheets/sheet2.xml'] ?? '').includes('<v>7</v>')).toBe(!changes);
    }
  });

  test('a name that gets another meaning may change whatever uses it', () => {
    const names = '<definedName name="Area">数据!$A$2</definedName><definedName name="Other">数据!$A$2</definedName>';
    for (const [name, changes] of [['Area', true], ['Other', false]] as const) {
      const document = openXlsx(fixture(withFormula('Area', names)));
      document.setName(name, '数据!$A$3');
      expect((partsOf(document.save())['xl/worksheets/sheet2.xml'] ?? '').includes('<v>7</v>')).toBe(!changes);
    }
  });

  test('through a defined name, the local one before the global one', () => {
    const names =
      '<definedName name="Area">数据!$A$2:$A$4</definedName><definedName name="Area" localSheetId="1">末!$A$1</definedName>' +
      '<definedName name="Outer">Area+数据!$C$2</definedName><definedName name="Round">Round</definedName>';
    expect(loses(withFormula('SUM(Area)', names), '末', 0, 0)).toBe(true);
    expect(loses(withFormula('SUM(Area)', names), '数据', 1, 0)).toBe(false);
    expect(loses(withFormula('SUM(数据!Area)', names), '数据', 1, 0)).toBe(true);
    expect(loses(withFormula('Outer', names), '数据', 1, 2)).toBe(true);
    expect(loses(withFormula('Outer', names), '数据', 1, 1)).toBe(false);
    expect(loses(withFormula('Round', names), '数据', 1, 1)).toBe(false);
  });

  test('a relative reference in a name may mean any cell', () => {
    expect(loses(withFormula('Left', '<definedName name="Left">数据!A1</definedName>'), '末', 7, 7)).toBe(true);
  });
});

const rowsOf = (document: XlsxDocument): string => partsOf(document.save())['xl/worksheets/sheet1.xml'] ?? '';
const sheet = (rows: string, more: Partial<Fixture> = {}): XlsxDocument =>
  openXlsx(fixture({ sheets: [{ name: '表', content: `<sheetData>${rows}</sheetData>` }], ...more }));

describe('chains of formulas', () => {
  const chain = [1, 2, 3, 4, 5].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><f>${row === 1 ? 'A1' : `B${row - 1}+A${row}`}</f><v>${row}</v></c></row>`);

  test('what depends on a dependent formula depends too, in whatever order they stand', () => {
    const document = sheet(chain.join(''));
    document.write('表', 2, 0, [[{ value: 5 }]]);
    const after = rowsOf(document);
    expect(after).toContain('<c r="B2"><f>B1+A2</f><v>2</v></c>');
    expect(after).toContain('<c r="B3"><f>B2+A3</f></c>');
    expect(after).toContain('<c r="B5"><f>B4+A5</f></c>');
  });

  test('a formula that was told what to show stops the chain when that has not changed', () => {
    const document = sheet(chain.join(''));
    document.write('表', 2, 0, [[{ value: 1.5 }, { shows: 3 }]]);
    const after = rowsOf(document);
    expect(after).toContain('<c r="B3"><f>B2+A3</f><v>3</v></c>');
    expect(after).toContain('<c r="B4"><f>B3+A4</f><v>4</v></c>');
  });

  test('a formula that was told what to show keeps that, and passes its change on', () => {
    const document = sheet(chain.join(''));
    document.write('表', 2, 1, [[{ shows: '待核' }]]);
    const after = rowsOf(document);
    expect(after).toContain('<c r="B3" t="str"><f>B2+A3</f><v>待核</v></c>');
    expect(after).toContain('<c r="B4"><f>B3+A4</f></c>');
  });

  test('types go with the result that they belong to', () => {
    const document = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="str"><f>A1&amp;""</f><v>1</v></c></row>');
    document.write('表', 0, 0, [[{ value: 2 }]]);
    expect(rowsOf(document)).toContain('<c r="B1" s="1"><f>A1&amp;""</f></c>');
    document.write('表', 0, 1, [[{ shows: 2 }]]);
    expect(rowsOf(document)).toContain('<c r="B1" s="1"><f>A1&amp;""</f><v>2</v></c>');
  });

  test('what says more about the old result goes with it, what says more about the formula stays', () => {
    const document = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" cm="1" vm="2" t="e"><f>A1</f><v>#VALUE!</v></c></row>');
    document.write('表', 0, 0, [[{ value: 2 }]]);
    expect(rowsOf(document)).toContain('<c r="B1" cm="1"><f>A1</f></c>');
  });

  test('a result for a cell without a formula is no change', () => {
    const document = sheet(chain.join(''));
    const before = document.save();
    document.write('表', 0, 0, [[{ shows: 9 }]]);
    expect(document.save()).toEqual(before);
  });
});

describe('shared and array formulas', () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>';

  test('each cell of a shared formula depends on its own references', () => {
    const document = sheet(shared);
    document.write('表', 1, 0, [[{ value: 5 }]]);
    const after = rowsOf(document);
    expect(after).toContain('<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>');
    expect(after).toContain('<c r="B2"><f t="shared" si="0"/></c>');
    expect(after).toContain('<c r="B3"><f t="shared" si="0"/><v>2</v></c>');
  });

  test('when the first cell of a shared formula is overwritten, the others get it as their own', () => {
    const document = sheet(shared);
    document.write('表', 0, 1, [[{ value: 7 }]]);
    const after = rowsOf(document);
    expect(after).toContain('<c r="B1"><v>7</v></c>');
    expect(after).toContain('<c r="B2"><f>A2*2</f><v>2</v></c>');
    expect(after).toContain('<c r="B3"><f>A3*2</f><v>2</v></c>');
  });

  test('all cells that an array formula fills lose their results with it', () => {
    const document = sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:C1">A1*{1,2}</f><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><f>C1</f><v>2</v></c></row>');
    document.write('表', 0, 0, [[{ value: 5 }]]);
    expect(rowsOf(document)).toContain('<c r="B1"><f t="array" ref="B1:C1">A1*{1,2}</f></c><c r="C1"></c></row><row r="2"><c r="A2"><f>C1</f></c>');
  });
});

describe('the workbook is told to calculate', () => {
  const formula = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><v>1</v></c></row>';
  const workbookAfter = (change: (document: XlsxDocument) => void, afterSheets = '<calcPr calcId="191029"/>'): string => {
    const document = sheet(formula, { afterSheets });
    change(document);
    return partsOf(document.save())['xl/workbook.xml'] ?? '';
  };

  test('when a result was removed, and only then', () => {
    expect(workbookAfter((document) => document.write('表', 0, 0, [[{ value: 2 }]]))).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(workbookAfter((document) => document.write('表', 0, 2, [[{ value: 2 }]]))).not.toContain('fullCalcOnLoad');
    expect(workbookAfter((document) => document.write('表', 0, 0, [[{ value: 2 }, { shows: 2 }]]))).not.toContain('fullCalcOnLoad');
  });

  test('when a formula was written without its result', () => {
    expect(workbookAfter((document) => document.write('表', 0, 2, [[{ formula: '=A1' }]]))).toContain('fullCalcOnLoad');
    expect(workbookAfter((document) => document.write('表', 0, 2, [[{ formula: '=A1', shows: 1 }]]))).not.toContain('fullCalcOnLoad');
  });

  test('in an element of its own where there was none', () => {
    expect(workbookAfter((document) => document.write('表', 0, 0, [[{ value: 2 }]]), '')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });
});

describe('the chain of calculation', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';
  const description: Fixture = { sheets: [{ name: '表', content: `<sheetData>${rows}</sheetData>` }], calcChain: '<c r="B1" i="1"/>' };
  const after = (change: (document: XlsxDocument) => void) => {
    const before = fixture(description);
    const document = openXlsx(before);
    change(document);
    const saved = document.save();
    expect(checkPackage(saved)).toEqual([]);
    return { parts: partsOf(saved), differing: differingParts(before, saved) };
  };

  test('stays when formulas stay', () => {
    expect(after((document) => document.write('表', 0, 0, [[{ value: 2 }, { shows: 2 }]])).differing).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test.each([
    ['comes', [[undefined, undefined, { formula: '=A1', shows: 1 }]]],
    ['goes', [[undefined, { value: 5 }]]],
  ])('is left out, with its content type and relationship, when a formula %s', (_, cells) => {
    const { parts } = after((document) => document.write('表', 0, 0, cells));
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });
});
