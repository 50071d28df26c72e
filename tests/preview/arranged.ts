import { buildXlsx, type SheetDescription } from '../../src/xlsx/build';

const line = { style: 'thin', colour: 'A6A6A6' } as const;

/** A sheet with one of everything that the preview shows. */
export const arranged: SheetDescription = {
  name: '表一',
  tabColor: 'BF9000',
  gridlines: false,
  freeze: { rows: 1, columns: 2 },
  columns: [
    { index: 0, width: 10 },
    { index: 2, count: 2, width: 20, hidden: true },
  ],
  rows: [
    {
      index: 0,
      height: 30,
      cells: [
        { column: 0, value: '标题', style: { font: { name: '黑体', size: 18, bold: true, colour: '1F3864' }, alignment: { horizontal: 'centerContinuous', vertical: 'center' } } },
        { column: 1, style: { alignment: { horizontal: 'centerContinuous' } } },
        { column: 2, style: { alignment: { horizontal: 'centerContinuous' } } },
      ],
    },
    {
      index: 1,
      hidden: true,
      cells: [
        {
          column: 0,
          value: 0.125,
          style: { fill: 'FFFBE9', border: { left: line, top: line }, numberFormat: '0.0%', alignment: { horizontal: 'right', wrap: true, indent: 1 } },
        },
        { column: 1, value: 7 },
        { column: 2, formula: 'A2*2', value: 0.25 },
        { column: 3, value: '007', style: { numberFormat: '@' } },
        { column: 4, value: true },
      ],
    },
  ],
  merges: [{ row: 3, column: 0, rows: 2, columns: 2 }],
  conditionalFormats: [
    { areas: [{ row: 1, column: 0, rows: 1, columns: 2 }], formula: 'A2>5', style: { fill: 'FFC7CE', font: { colour: '9C0006', bold: true }, numberFormat: '0"×"' }, priority: 2 },
    { areas: [{ row: 1, column: 0, rows: 1, columns: 2 }], formula: 'A2=""', style: { fill: 'EDEDED' }, priority: 1, stopIfTrue: true },
  ],
  validations: [
    {
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      allowed: { kind: 'list', values: ['是', '否'] },
      prompt: { title: '是或否', text: '请选择\n一项' },
      alert: { title: '不在列表中', text: '请填：是、否。', style: 'warning' },
    },
    { areas: [{ row: 1, column: 4, rows: 1, columns: 1 }], allowed: { kind: 'any' }, prompt: { title: '说明', text: '随意' } },
  ],
  hyperlinks: [{ row: 1, column: 1, location: "'表一'!A1", tooltip: '去' }],
};

/** A workbook with that sheet, or with others. */
export const workbookOf = (...sheets: readonly SheetDescription[]): Uint8Array =>
  buildXlsx({ properties: { title: 't', creator: 'c', created: '2012-12-31T00:00:00Z' }, font: { name: '宋体', size: 10 }, sheets });
