import { calculationOf } from '../../../src/standin/calculation';
import type { StoredValue, XlsxDocument } from '../../../src/xlsx';
import { sheetOf, workbookOf, type Written } from '../workbookOf';

const figures = sheetOf(
  '数据',
  [
    ['单位', '代码', '得分', '标记'],
    ['青山区', 'P1.01', 8, '达标'],
    ['青山区', 'P1.02', 2.5, '不达标'],
    ['昆区', 'P2.01', '待核', null],
    ['昆区', 'P1.03', 4, 'a*b'],
  ],
  {
    tables: [
      {
        name: 'KH',
        area: { row: 0, column: 0, rows: 5, columns: 4 },
        columns: ['单位', '代码', '得分', '标记'].map((heading) => ({ heading })),
        filterButtons: false,
      },
    ],
  },
);

/** The results of formulas that stand in a row below each other on a sheet of their own. */
const results = (formulas: readonly Written[], document = open(formulas)): readonly StoredValue[] => {
  calculationOf(document).run();
  return formulas.map((_, row) => document.sheet('算')?.value(row, 0) ?? null);
};

const open = (formulas: readonly Written[]): XlsxDocument =>
  workbookOf([figures, sheetOf('算', formulas.map((formula) => [formula]))], {
    names: [
      { name: '得分', formula: "'数据'!$C$2:$C$5" },
      { name: '满分', formula: '10' },
      { name: '破', formula: '数据!#REF!' },
    ],
  });

describe('what formulas come to', () => {
  test.each<[string, StoredValue]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=50%', 0.5],
    ['=10-2-3', 5],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=1/0', { error: '#DIV/0!' }],
    ['=1=1', true],
    ['="A"="a"', true],
    ['="a"<"b"', true],
    ['=2<"1"', true],
    ['="x"+1', { error: '#VALUE!' }],
    ['="12"+1', 13],
    ['=数据!C2', 8],
    ["='数据'!D4", 0],
    ['=INDEX(数据!C2:C5,1)', 8],
    ['=INDEX(得分,1,1)', 8],
    ['=SUM(INDEX(得分,0,1))', 14.5],
    ['=SUM(INDEX({1,2;3,4},2,0))', 7],
    ['=INDEX({1,2,3},2)', 2],
    ['=INDEX(得分,5,1)', { error: '#REF!' }],
    ['=MATCH("B",{"a","b","c"},0)', 2],
    ['=MATCH("d",{"a","b","c"},0)', { error: '#N/A' }],
    ['=MATCH(8,数据!C2:C5,0)', 1],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=CHOOSE(3,"a","b")', { error: '#VALUE!' }],
    ['=OR("b"={"a","b"})', true],
    ['=OR("d"={"a","b"})', false],
    ['=SUMPRODUCT(--({1,2,3}<>{1,3,3}))', 1],
    ['=SUMPRODUCT({1,2,3}*10)', 60],
    ['=INT(-1.5)', -2],
    ['=AVERAGE({1,2,6})', 3],
    ['=DATE(2012,6,30)', 41090],
    ['=DATEVALUE("2012-06-30")', 41090],
    ['=DATEVALUE("2012-06-31")', { error: '#VALUE!' }],
    ['=ISLOGICAL(TRUE)', true],
    ['=NA()', { error: '#N/A' }],
    ['=SUM(数据!C2:C5)', 14.5],
    ['=SUM(得分)', 14.5],
    ['=SUM(得分,1,"2")', 17.5],
    ['=SUM(KH[得分])', 14.5],
    ['=SUM(KH[[#All],[得分]])', 14.5],
    ['=COUNTA(KH[#Headers])', 4],
    ['=SUM(KH[[代码]:[得分]])', 14.5],
    ['=SUM(数据!C:C)', 14.5],
    ['=满分*2', 20],
    ['=SUM(破)', { error: '#REF!' }],
    ['=SUM(#REF!$A$2:$D$2)', { error: '#REF!' }],
    ['=未知名', { error: '#NAME?' }],
    ['=SUM(没有!A1)', { error: '#REF!' }],
    ['=SUMIF(数据!A2:A5,"青山区",数据!C2:C5)', 10.5],
    ['=SUMIF(数据!C2:C5,">3")', 12],
    ['=SUMIFS(KH[得分],KH[代码],"P1.*")', 14.5],
    ['=SUMIFS(KH[得分],KH[代码],"P1.0?",KH[单位],"青山区")', 10.5],
    ['=SUMIFS(KH[得分],KH[标记],"<>达标")', 6.5],
    ['=SUMIFS(KH[得分],KH[代码],数据!B2)', 8],
    ['=SUMIFS(KH[得分],数据!A1:A2,"x")', { error: '#VALUE!' }],
    ['=COUNTIF(KH[标记],"*")', 3],
    ['=COUNTIF(KH[标记],"a~*b")', 1],
    ['=COUNTIF(KH[标记],"")', 1],
    ['=COUNTIF(KH[标记],"<>")', 3],
    ['=COUNTIF(KH[得分],4)', 1],
    ['=COUNTIFS(KH[单位],"昆区",KH[得分],"待核")', 1],
    ['=SUMPRODUCT(SUMIFS(KH[得分],KH[代码],{"P1.01","P1.03"}))', 12],
    ['=SUM(COUNTIFS(KH[单位],{"昆区";"青山区"},KH[得分],">3"))', 2],
    ['=SUM({1,-2;3,"4"})', 2],
    ['=COUNT(KH[得分])', 3],
    ['=COUNTA(KH[标记])', 3],
    ['=SUMPRODUCT(数据!C2:C3,数据!C2:C3)', 70.25],
    ['=MIN(得分)', 2.5],
    ['=MAX(得分)', 8],
    ['=IF(数据!C2>5,"高","低")', '高'],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,,1)', 0],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IFERROR(1/0,"—")', '—'],
    ['=AND(TRUE,1,数据!C2:C3)', true],
    ['=OR(FALSE,0)', false],
    ['=NOT(FALSE)', true],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=ISNUMBER(数据!C4)', false],
    ['=ISTEXT(数据!C4)', true],
    ['=FIND("1","P1.01")', 2],
    ['=ISNUMBER(FIND("〔青山区〕","〔昆区〕不达标"))', false],
    ['=LEN("青山区")', 3],
    ['=HYPERLINK("#数据!C2","C2")', 'C2'],
    ['=TEXT(0.125,"0.0%")', '12.5%'],
    ['=TEXT(41090,"yyyy-mm-dd")', '2012-06-30'],
    ['=IF(COUNTIF(KH[标记],"不达标")>0,"有"&COUNTIF(KH[标记],"不达标")&"项","无")', '有1项'],
  ])('%s is %j', (formula, expected) => {
    const [value] = results([formula]);
    expect(typeof value === 'number' ? Number(value.toPrecision(15)) : value).toEqual(expected);
  });

  test('formulas may build on formulas below them', () => {
    expect(results(['=A2+1', '=A3*2', '=SUM(数据!C2:C3)'])).toEqual([22, 21, 10.5]);
  });

  test('a circle gives 0 and ends', () => {
    expect(results(['=A2', '=A1'])).toEqual([0, 0]);
  });

  test('a function beyond the known ones keeps no result, nor does what builds on it', () => {
    expect(results(['=VLOOKUP("a",数据!A1:B5,2)', '=A1+1', '=1+1'])).toEqual([null, null, 2]);
  });
});

describe('what changes with a cell', () => {
  const changedScore = (formulas: readonly Written[]): readonly StoredValue[] => {
    const document = open(formulas);
    const calculation = calculationOf(document);
    calculation.run();
    document.write('数据', 1, 2, [[{ value: 10 }]]);
    calculation.changed({ sheet: '数据', row: 1, column: 2, rows: 1, columns: 1 });
    calculation.run();
    return formulas.map((_, row) => document.sheet('算')?.value(row, 0) ?? null);
  };

  test('formulas follow through ranges, names, tables and other formulas', () => {
    expect(changedScore(['=SUM(数据!C2:C5)', '=SUM(得分)', '=SUM(KH[得分])', '=A1*2', '=数据!C3'])).toEqual([16.5, 16.5, 16.5, 33, 2.5]);
  });

  test('a stored result that nothing touches stays as it is', () => {
    const document = workbookOf([
      figures,
      { name: '算', rows: [{ index: 0, cells: [{ column: 0, formula: "'数据'!C3", value: 99 }] }] },
    ]);
    const calculation = calculationOf(document);
    calculation.run();
    document.write('数据', 1, 2, [[{ value: 10 }]]);
    calculation.changed({ sheet: '数据', row: 1, column: 2, rows: 1, columns: 1 });
    calculation.run();
    expect(document.sheet('算')?.value(0, 0)).toBe(99);
  });

  test('a name that means something else', () => {
    const document = open(['=SUM(得分)']);
    const calculation = calculationOf(document);
    calculation.run();
    document.setName('得分', "'数据'!$C$2:$C$2");
    calculation.everythingChanged();
    calculation.run();
    expect(document.sheet('算')?.value(0, 0)).toBe(8);
  });
});
