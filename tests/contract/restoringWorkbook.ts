import { buildXlsx, type CellDescription, type RowDescription, type SheetDescription } from '../../src/xlsx/build';
import { openXlsx, type StoredValue } from '../../src/xlsx';

const cell = (column: number, value: CellDescription['value'], numberFormat?: string): CellDescription => ({
  column,
  ...(value === undefined ? {} : { value }),
  ...(numberFormat === undefined ? {} : { style: { numberFormat, fill: 'FFF2CC' } }),
});

/** What stands in column B of 得分表, from its second row on: everything that is easily spoilt by writing it again. */
const delicate: readonly CellDescription[] = [
  cell(1, 8, '0.00'),
  cell(1, 0.1 + 0.2),
  cell(1, '12'),
  cell(1, '12', '@'),
  cell(1, "'撇"),
  cell(1, "'撇", '@'),
  cell(1, '=1+1'),
  cell(1, '1-2'),
  cell(1, ' 前后 '),
  cell(1, '上\n下'),
  cell(1, 'TRUE'),
  cell(1, true),
  cell(1, false, '@'),
  cell(1, null),
  cell(1, '#N/A', '@'),
  cell(1, 41_274, 'yyyy"年"m"月"d"日"'),
  cell(1, 0.5, '0%'),
  cell(1, 5, '@'),
  cell(1, null, '0.00'),
  cell(1, undefined),
  { column: 1, value: 16, formula: 'B2*2' },
  { column: 1, value: 24, formula: 'B2*3', style: { numberFormat: '@' } },
];

/** The row of `delicate` that holds an error which is no result of a formula. */
const errorRow = 14;
export const delicateRows = delicate.length;
/** The row of the subtotal below. */
export const subtotalRow = delicateRows + 1;

const rows: readonly RowDescription[] = [
  { index: 0, cells: [cell(0, '代码'), cell(1, '得分')] },
  ...delicate.map((one, index) => ({ index: index + 1, cells: [cell(0, `P${String(index + 1)}`), ...(one.value === undefined ? [] : [one])] })),
  { index: subtotalRow, cells: [cell(0, '小计'), { column: 1, value: 8, formula: 'SUM(B2:B2)', style: { numberFormat: '0.0' } }] },
];

const results: SheetDescription = {
  name: '结果',
  rows: [
    { index: 0, cells: [cell(0, '单位'), cell(1, '总分')] },
    { index: 1, cells: [cell(0, '青山区'), { column: 1, value: 8, formula: `得分表!B${String(subtotalRow + 1)}` }] },
    { index: 2, cells: [cell(1, null, '0.000')] },
  ],
  tables: [
    {
      name: 'KH_Results',
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      columns: [{ heading: '单位' }, { heading: '总分' }],
      filterButtons: false,
    },
  ],
};

const locked: SheetDescription = {
  name: '上锁',
  protected: true,
  rows: [{ index: 0, cells: [cell(0, '定义'), { column: 1, value: '12', style: { locked: false } }, { column: 2, value: 3, style: { locked: false } }] }],
};

export const restoringWorkbook = (): Uint8Array => {
  const document = openXlsx(
    buildXlsx({
      properties: { title: '复原', creator: 'tests', created: '2012-12-31T00:00:00Z' },
      font: { name: '宋体', size: 11 },
      sheets: [{ name: '得分表', rows }, results, locked],
      names: [
        { name: 'KH_Scores', formula: `得分表!$A$1:$B$${String(subtotalRow + 1)}` },
        { name: 'KH_Tag', formula: '"baotou-2012|1"', hidden: true },
      ],
    }),
  );
  document.write('得分表', errorRow, 1, [[{ value: { error: '#N/A' } }]]);
  return document.save();
};

export interface CellContents {
  readonly value: StoredValue;
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

/** Every cell of the file that holds or shows anything, the sizes of the tables and what the names mean. */
export const contentsOf = (bytes: Uint8Array) => {
  const document = openXlsx(bytes);
  return {
    cells: Object.fromEntries(
      document.sheets.flatMap((sheet) =>
        Array.from({ length: 40 * 6 }, (_, index) => [Math.floor(index / 6), index % 6] as const).map(([row, column]): [string, CellContents] => [
          `${sheet.name} ${String(row)} ${String(column)}`,
          { value: sheet.value(row, column), formula: sheet.formula(row, column), numberFormat: sheet.numberFormat(row, column) },
        ]),
      ),
    ),
    tables: document.tables.map(({ name, area }) => ({ name, area })),
    names: [...document.names].map(({ name, formula, hidden }) => ({ name, formula, hidden })).sort((one, other) => one.name.localeCompare(other.name)),
  };
};
