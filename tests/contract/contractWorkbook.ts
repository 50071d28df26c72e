import { buildXlsx, type CellDescription, type CellStyle, type RowDescription } from '../../src/xlsx/build';

const cell = (column: number, value: CellDescription['value'], style?: CellStyle): CellDescription => ({
  column,
  ...(value === undefined ? {} : { value }),
  ...(style === undefined ? {} : { style }),
});

const line = (index: number, column: number, values: readonly CellDescription['value'][], style?: CellStyle): RowDescription => ({
  index,
  cells: values.map((value, right) => cell(column + right, value, style)),
});

const asText: CellStyle = { numberFormat: '@' };
const open: CellStyle = { locked: false };
const openText: CellStyle = { locked: false, numberFormat: '@' };

const figures = {
  name: '填报',
  rows: [
    line(0, 0, ['目标管理责任书']),
    line(2, 1, ['编号', '数据项', '青山区', '标记']),
    { index: 3, cells: [cell(1, 'A01'), cell(2, '出生人数'), cell(3, 120), cell(4, '', asText)] },
    { index: 4, cells: [cell(1, 'A02'), cell(2, ' 12 '), cell(3, '12', asText), cell(4, '旧', asText)] },
    { index: 5, cells: [cell(1, 'A03'), cell(2, '是否'), cell(3, true), cell(4, null, asText)] },
    // Beside the table's columns: nothing that hinders growing.
    { index: 6, cells: [cell(0, '旁')] },
    { index: 9, cells: [cell(2, '审核')] },
  ],
  tables: [
    {
      name: 'KH_Figures',
      area: { row: 2, column: 1, rows: 4, columns: 4 },
      columns: ['编号', '数据项', '青山区', '标记'].map((heading) => ({ heading })),
      filterButtons: false,
    },
  ],
};

const scores = {
  name: '得分表',
  rows: [
    line(0, 0, ['代码', '分值', '得分', '标记']),
    { index: 1, cells: [cell(0, 'P1'), cell(1, 10), cell(2, 8, { numberFormat: '0.00' }), cell(3, '达标', asText)] },
    { index: 2, cells: [cell(0, 'P2'), cell(1, 5), cell(2, null, { numberFormat: '0.00' }), cell(3, null)] },
    {
      index: 3,
      cells: [
        cell(0, '小计'),
        { column: 1, value: 15, formula: 'SUM(B2:B3)' },
        { column: 2, value: 8, formula: 'SUMIFS(C2:C3,A2:A3,"P*")' },
        cell(3, null),
      ],
    },
    { index: 5, cells: [cell(7, '远')] },
    { index: 2 + 5, cells: [cell(0, 0.1 + 0.2), { column: 1, value: null, formula: '1/0' }, cell(2, '#N/A')] },
  ],
};

const results = {
  name: '结果',
  rows: [line(0, 0, ['单位', '总分']), { index: 1, cells: [cell(0, '青山区'), { column: 1, value: 8, formula: "'得分表'!C4" }] }],
  tables: [
    {
      name: 'KH_Results',
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      columns: [{ heading: '单位' }, { heading: '总分' }],
      filterButtons: false,
    },
  ],
};

const locked = {
  name: '上锁',
  protected: true,
  rows: [
    { index: 0, cells: [cell(0, '定义'), cell(1, '可写', open), cell(2, '可写', openText)] },
    { index: 1, cells: [cell(0, '定义'), cell(1, 1, open), cell(2, '二', openText)] },
    line(3, 0, ['题', '目']),
    line(4, 0, ['一', '二']),
  ],
  tables: [
    {
      name: 'KH_Locked',
      area: { row: 3, column: 0, rows: 2, columns: 2 },
      columns: [{ heading: '题' }, { heading: '目' }],
      filterButtons: false,
    },
  ],
};

/** A small workbook in which everything occurs that a host has to tell apart. */
export const contractWorkbook = (): Uint8Array =>
  buildXlsx({
    properties: { title: '合同', creator: 'tests', created: '2012-12-31T00:00:00Z' },
    font: { name: '宋体', size: 11 },
    sheets: [figures, scores, results, locked, { name: '后台', visibility: 'hidden', rows: [line(0, 0, ['隐'])] }],
    names: [
      { name: 'KH_Scores', formula: '得分表!$A$1:$D$4' },
      { name: 'KH_Odd', formula: "'得分表'!$A$8:$C$8" },
      { name: 'KH_Tag', formula: '"baotou-2012|1"', hidden: true },
      { name: 'KH_Number', formula: '2012' },
      { name: 'KH_Broken', formula: '得分表!#REF!' },
      { name: 'KH_Local', formula: '填报!$A$1', scope: '填报' },
    ],
  });
