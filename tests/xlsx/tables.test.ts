import { openXlsx, type Table, type XlsxDocument } from '../../src/xlsx';
import { checkPackage } from '../support/packageCheck';
import { fixture, type Fixture } from './fixture';
import { differingParts, partsOf } from './unzip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

const tablePart = (attributes = '', inside = ''): string =>
  `<table xmlns="${MAIN}" id="3" name="KH" displayName="KH" ref="B2:C4" ${attributes}><autoFilter ref="B2:C4">${inside}</autoFilter>` +
  '<sortState ref="B3:C4"><sortCondition ref="B3:B4"/></sortState>' +
  '<tableColumns count="2"><tableColumn id="1" name="编号" dataDxfId="0"/><tableColumn id="7" name="得分"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns>' +
  '<tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>';

const ROWS = `<row r="2">${text('B2', '编号')}${text('C2', '得分')}</row><row r="3">${text('B3', 'a')}<c r="C3"><v>1</v></c></row><row r="4">${text('B4', 'b')}<c r="C4"><v>2</v></c></row>`;
const FOLLOWING =
  '<conditionalFormatting sqref="C3:C4 E1:E9"><cfRule type="expression" priority="1"><formula>C3&gt;1</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C3:C9"><cfRule type="expression" priority="2"><formula>C3&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="whole" sqref="B3:C4"><formula1>0</formula1></dataValidation><dataValidation type="whole" sqref="D3:D4"><formula1>0</formula1></dataValidation></dataValidations>';
const EXTENSIONS =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>C3:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:idx val="0"/><c:order val="0"/>' +
  '<c:tx><c:strRef><c:f>表!$C$2</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>得分</c:v></c:pt></c:strCache></c:strRef></c:tx>' +
  "<c:cat><c:strRef><c:f>'表'!$B$3:$B$4</c:f><c:strCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>a</c:v></c:pt><c:pt idx=\"1\"><c:v>b</c:v></c:pt></c:strCache></c:strRef></c:cat>" +
  '<c:val><c:numRef><c:f>表!$C$3:$C$4</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt></c:numCache></c:numRef></c:val>' +
  '</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>';
const DRAWING =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><xdr:x><c:chart r:id="rId1"/></xdr:x></xdr:wsDr>';

const description = (table = tablePart(), more = ''): Fixture => ({
  sheets: [
    {
      name: '表',
      content: `<dimension ref="B2:C4"/><sheetData>${ROWS}</sheetData>${FOLLOWING}`,
      tables: [table],
      drawing: DRAWING,
    },
  ],
  charts: [CHART],
  afterSheets: more,
});

const after = (change: (document: XlsxDocument) => void, source = description()) => {
  const before = fixture(source);
  const document = openXlsx(before);
  change(document);
  const saved = document.save();
  expect(checkPackage(saved)).toEqual([]);
  const parts = partsOf(saved);
  return {
    table: parts['xl/tables/table1.xml'] ?? '',
    sheet: parts['xl/worksheets/sheet1.xml'] ?? '',
    chart: parts['xl/charts/chart1.xml'] ?? '',
    reopened: openXlsx(saved).table('KH') as Table,
    differing: differingParts(before, saved),
  };
};
const area = (rows: number, columns: number) => ({ row: 1, column: 1, rows, columns });

describe('a table that grows', () => {
  const grown = after((document) => {
    document.resizeTable('kh', area(5, 2));
    document.write('表', 4, 1, [
      [{ value: 'c' }, { value: 3 }],
      [{ value: 'd' }, { value: null }],
    ]);
  });

  test('has its area, filter and sorting grown, its columns as they were', () => {
    expect(grown.table).toContain('ref="B2:C6"');
    expect(grown.table).toContain('<autoFilter ref="B2:C6">');
    expect(grown.table).toContain('<sortState ref="B3:C6"><sortCondition ref="B3:B6"/></sortState>');
    expect(grown.table).toContain('<tableColumn id="7" name="得分"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>');
    expect(grown.reopened.area).toEqual(area(5, 2));
  });

  test('takes conditional formats and validations along that covered exactly its data rows, and no others', () => {
    expect(grown.sheet).toContain('<conditionalFormatting sqref="C3:C6 E1:E9">');
    expect(grown.sheet).toContain('<conditionalFormatting sqref="C3:C9">');
    expect(grown.sheet).toContain('sqref="B3:C6"');
    expect(grown.sheet).toContain('sqref="D3:D4"');
    expect(grown.sheet).toContain('<dimension ref="B2:C6"/>');
  });

  test('takes charts along, whose points are read again', () => {
    expect(grown.chart).toContain(
      `<c:f>'表'!$B$3:$B$6</c:f><c:strCache><c:ptCount val="4"/>${ 
        ['a', 'b', 'c', 'd'].map((point, index) => `<c:pt idx="${index}"><c:v>${point}</c:v></c:pt>`).join('') 
        }</c:strCache>`,
    );
    expect(grown.chart).toContain(
      `<c:f>表!$C$3:$C$6</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="4"/>${ 
        [1, 2, 3].map((point, index) => `<c:pt idx="${index}"><c:v>${point}</c:v></c:pt>`).join('') 
        }</c:numCache>`,
    );
    expect(grown.chart).toContain('<c:f>表!$C$2</c:f><c:strCache><c:ptCount val="1"/>');
  });

  test('changes nothing but these parts', () => {
    expect([...grown.differing].sort()).toEqual(['xl/charts/chart1.xml', 'xl/tables/table1.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('takes along the formats of Excel 2010 and later', () => {
    const [first] = description().sheets;
    const content = `<dimension ref="B2:C4"/><sheetData>${ROWS}</sheetData>${EXTENSIONS}`;
    const document = openXlsx(fixture({ sheets: [{ name: first?.name ?? '', content, tables: [tablePart()] }] }));
    document.resizeTable('KH', area(4, 2));
    expect(partsOf(document.save())['xl/worksheets/sheet1.xml']).toContain('<xm:sqref>C3:C5</xm:sqref>');
  });
});

test('a table that shrinks takes the same along and leaves the cells below', () => {
  const shrunk = after((document) => document.resizeTable('KH', area(2, 2)));
  expect(shrunk.table).toContain('<autoFilter ref="B2:C3">');
  expect(shrunk.sheet).toContain('<conditionalFormatting sqref="C3 E1:E9">');
  expect(shrunk.sheet).toContain('<c r="C4"><v>2</v></c>');
  expect(shrunk.chart).toContain('<c:f>表!$C$3</c:f>');
});

test('a table that gets its old size back is as it was', () => {
  expect(
    after((document) => {
      document.resizeTable('KH', area(9, 2));
      document.resizeTable('KH', area(3, 2));
    }).differing,
  ).toEqual([]);
});

describe('columns', () => {
  test('a new one is named after its heading cell and gets an id of its own', () => {
    const { table, reopened } = after((document) => {
      document.write('表', 1, 3, [[{ value: '标\n记 <1>' }, { value: 2012 }]]);
      document.resizeTable('KH', area(3, 4));
    });
    expect(table).toContain('<tableColumns count="4">');
    expect(table).toContain('<tableColumn id="8" name="标_x000a_记 &lt;1&gt;"/><tableColumn id="9" name="2012"/></tableColumns>');
    expect(reopened.headings).toEqual(['编号', '得分', '标\n记 <1>', '2012']);
  });

  test('one that is left out goes from columns and filter', () => {
    const { table, reopened } = after(
      (document) => document.resizeTable('KH', area(3, 1)),
      description(tablePart('', '<filterColumn colId="0"/><filterColumn colId="1"/>')),
    );
    expect(table).toContain('<autoFilter ref="B2:B4"><filterColumn colId="0"/></autoFilter>');
    expect(reopened.headings).toEqual(['编号']);
  });

  test('a heading of a table with totals is renamed, its filter leaves the totals out', () => {
    const totals = description(tablePart('totalsRowCount="1"').replace('autoFilter ref="B2:C4"', 'autoFilter ref="B2:C3"'));
    const { table } = after((document) => document.write('表', 1, 2, [[{ value: '分数' }]]), totals);
    expect(table).toContain('name="分数"');
    expect(table).toContain('<autoFilter ref="B2:C3">');
  });

  test('a heading that is written renames its column, a number as text', () => {
    const { table, differing } = after((document) => document.write('表', 1, 2, [[{ value: 2013 }]]));
    expect(table).toContain('<tableColumn id="7" name="2013">');
    expect(differing).toContain('xl/tables/table1.xml');
  });

  test.each([
    ['blank', { value: null }],
    ['repeated', { value: '编号' }],
    ['calculated', { formula: '="a"' }],
  ])('a %s heading is refused and nothing is written', (_, change) => {
    const document = openXlsx(fixture(description()));
    expect(() => document.write('表', 1, 2, [[change], [{ value: 9 }]])).toThrow('unsupported');
    expect(document.sheet('表')?.value(2, 2)).toBe(1);
  });

  test('two headings can be exchanged in one go', () => {
    const { reopened } = after((document) => document.write('表', 1, 1, [[{ value: '得分' }, { value: '编号' }]]));
    expect(reopened.headings).toEqual(['得分', '编号']);
  });
});

describe('what a table refuses', () => {
  const refusing = (change: (document: XlsxDocument) => void, source = description()): void =>
    expect(() => change(openXlsx(fixture(source)))).toThrow('unsupported');

  test('another first cell, no data row, a new column without heading', () => {
    refusing((document) => document.resizeTable('KH', { row: 2, column: 1, rows: 3, columns: 2 }));
    refusing((document) => document.resizeTable('KH', area(1, 2)));
    refusing((document) => document.resizeTable('KH', area(3, 3)));
  });

  test('another number of rows when it shows totals, which would have to move', () => {
    const totals = description(tablePart('totalsRowCount="1"'));
    refusing((document) => document.resizeTable('KH', area(4, 2)), totals);
  });

  test('the cells of another table', () => {
    const other = tablePart().replaceAll('"KH"', '"Two"').replace('id="3"', 'id="4"').replaceAll(/([BC])([234])\b/g, (_, column: string, row: string) => `${column}${Number(row) + 4}`);
    const source = { sheets: [{ name: '表', content: `<sheetData>${ROWS}</sheetData>`, tables: [tablePart(), other] }] };
    refusing((document) => document.resizeTable('KH', area(5, 2)), source);
    expect(() => openXlsx(fixture(source)).resizeTable('KH', area(4, 2))).not.toThrow();
  });

  test('a name that no table has', () => {
    expect(() => openXlsx(fixture(description())).resizeTable('none', area(3, 2))).toThrow(RangeError);
  });
});

test('a chart shows new values of its cells, and none where a result is not known', () => {
  const source = description();
  const [first] = source.sheets;
  if (!first) throw new Error('no sheet');
  const withFormula = { ...source, sheets: [{ ...first, content: first.content.replace('<c r="C4"><v>2</v></c>', '<c r="C4"><f>C3*2</f><v>2</v></c>') }] };
  const { chart } = after((document) => document.write('表', 2, 2, [[{ value: 8 }]]), withFormula);
  expect(chart).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>8</c:v></c:pt></c:numCache>');
  expect(chart).toContain('<c:pt idx="1"><c:v>b</c:v></c:pt>');
});
