import type { CellStyle, SheetDescription, WorkbookDescription } from '../../../src/xlsx/build';

const line = { style: 'thin', colour: '7F7F7F' } as const;
const framed: CellStyle = {
  border: { left: line, right: line, top: line, bottom: line },
  alignment: { vertical: 'center', wrap: true },
};
const heading: CellStyle = { ...framed, font: { bold: true, colour: '1F3864' }, fill: 'DDE6F3' };
const entry: CellStyle = { ...framed, fill: 'FFFBEA', numberFormat: '0.00', locked: false };

/** A form that uses everything the writer can say. */
const form: SheetDescription = {
  name: '表 一',
  tabColor: 'BF9000',
  zoom: 90,
  gridlines: false,
  freeze: { rows: 3, columns: 1 },
  summaryBelow: false,
  columns: [
    { index: 0, width: 20 },
    { index: 1, count: 2, width: 12 },
    { index: 3, width: 10, outlineLevel: 1, hidden: true, collapsed: false },
    { index: 4, width: 9 },
  ],
  rows: [
    { index: 0, height: 30, cells: [{ column: 0, value: ' 责任 <书> & "表" ', style: { font: { size: 18, bold: true } } }] },
    {
      index: 2,
      cells: ['单位', '数', '分', '备注', '折半'].map((value, column) => ({ column, value, style: heading })),
    },
    {
      index: 3,
      cells: [
        { column: 0, value: '青山区\n_x0041_\u0001', style: framed },
        { column: 1, value: 12.5, style: entry },
        { column: 2, value: true, style: framed },
        { column: 3, style: framed },
        { column: 4, value: 6.25, formula: 'B4/2', style: framed },
      ],
    },
    {
      index: 4,
      outlineLevel: 1,
      hidden: true,
      cells: [
        { column: 0, value: '固阳县', style: framed },
        { column: 1, value: 3, style: entry },
        { column: 4, value: 1.5, formula: 'B5/2', style: framed },
      ],
    },
    { index: 5, collapsed: true, cells: [{ column: 4, value: '大', formula: 'IF(SUM(E4:E5)>7,"大","小")' }] },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
  tables: [
    {
      name: 'T_数据',
      area: { row: 2, column: 0, rows: 3, columns: 5 },
      columns: [
        { heading: '单位' },
        { heading: '数' },
        { heading: '分' },
        { heading: '备注' },
        { heading: '折半', formula: 'B4/2' },
      ],
      filterButtons: true,
      style: 'TableStyleLight1',
    },
  ],
  validations: [
    {
      areas: [{ row: 3, column: 1, rows: 2, columns: 1 }],
      allowed: { kind: 'custom', formula: 'OR(AND(ISNUMBER(B4),B4>=0),B4="不适用")' },
      prompt: { title: '填数', text: '填大于等于 0 的数' },
      alert: { title: '不对', text: '只能填数', style: 'warning' },
    },
    { areas: [{ row: 3, column: 2, rows: 2, columns: 1 }], allowed: { kind: 'list', values: ['是', '否'] }, allowBlank: false },
    { areas: [{ row: 3, column: 3, rows: 1, columns: 1 }], allowed: { kind: 'whole', from: 1, to: 9 } },
    { areas: [{ row: 4, column: 3, rows: 1, columns: 1 }], allowed: { kind: 'date', from: '2012-01-01', to: '2012-12-31' } },
    { areas: [{ row: 5, column: 3, rows: 1, columns: 1 }], allowed: { kind: 'listFrom', formula: '$A$4:$A$5' } },
  ],
  conditionalFormats: [
    {
      areas: [{ row: 3, column: 1, rows: 2, columns: 1 }],
      formula: 'B4>10',
      style: {
        font: { bold: true, colour: '9C0006' },
        fill: 'FFC7CE',
        border: { bottom: { style: 'thin', colour: '9C0006' } },
        numberFormat: '0.00"×"',
      },
      priority: 2,
    },
    { areas: [{ row: 3, column: 1, rows: 2, columns: 1 }], formula: 'B4<5', style: { fill: 'FFEB9C' }, priority: 1, stopIfTrue: true },
  ],
  hyperlinks: [{ row: 3, column: 0, location: "'第二''张'!A1", tooltip: '转到' }],
  quietAreas: [{ row: 3, column: 0, rows: 2, columns: 5 }],
  print: {
    area: { row: 0, column: 0, rows: 6, columns: 5 },
    titleRows: [2, 2],
    titleColumns: [0, 0],
    landscape: true,
    fit: { width: 1, height: 0 },
    header: '&C责任书',
    footer: '&C第 &P 页,共 &N 页',
    centred: true,
  },
  chart: {
    title: '得分',
    area: { row: 8, column: 0, rows: 15, columns: 5 },
    categories: { reference: "'表 一'!$A$4:$A$5", cache: ['青山区', '固阳县'] },
    series: [{ name: '数', values: { reference: "'表 一'!$B$4:$B$5", cache: [12.5, 3] }, colour: '2F5597' }],
    minimum: 0,
    maximum: 15,
  },
};

export const formDescription: WorkbookDescription = {
  properties: { title: '责任书', subject: '考核', creator: '目标责任考核', created: '2012-12-31T00:00:00Z' },
  font: { name: '宋体', size: 10 },
  sheets: [
    form,
    { name: "第二'张", rows: [], visibility: 'visible' },
    { name: '内部', rows: [{ index: 0, cells: [{ column: 27, value: 1 }] }], visibility: 'hidden', protected: true },
  ],
  names: [
    { name: 'K_标签', formula: '"版本=1"', hidden: true },
    { name: 'K_区', formula: "'表 一'!$A$3:$E$5" },
    { name: 'K_局部', formula: "'表 一'!$A$1", scope: '表 一' },
  ],
  fullCalcOnLoad: true,
};
