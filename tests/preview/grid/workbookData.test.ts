import { cellChange, cellData } from '../../../src/preview/grid/cellData';
import { shownOf } from '../../../src/preview/grid/shown';
import { workbookData } from '../../../src/preview/grid/workbookData';
import { readLooks } from '../../../src/preview/looks';
import { openXlsx } from '../../../src/xlsx';
import { arranged, workbookOf } from '../arranged';

const bytes = workbookOf(arranged, { name: '隐藏', visibility: 'hidden', rows: [] });
const document = openXlsx(bytes);
const looks = readLooks(bytes);
const data = workbookData('w', document, looks, shownOf(document, looks));
const first = data.sheets['sheet0'];
const rules = (name: string): unknown => JSON.parse(data.resources.find((resource) => resource.name === name)?.data ?? 'null');

describe('the workbook as the grid opens it', () => {
  it('has the sheets in their order, hidden ones too', () => {
    expect(data.sheetOrder.map((id) => [data.sheets[id]?.name, data.sheets[id]?.hidden])).toEqual([
      ['表一', 0],
      ['隐藏', 1],
    ]);
  });

  it('has frozen panes, widths, heights and hidden columns and rows', () => {
    expect(first).toMatchObject({ tabColor: '#BF9000', showGridlines: 0, freeze: { xSplit: 2, ySplit: 1, startRow: 1, startColumn: 2 } });
    expect(first?.columnData?.[3]).toEqual({ w: 140, hd: 1 });
    expect(first?.rowData?.[0]).toEqual({ h: 40, ia: 0, hd: 0 });
    expect(first?.rowData?.[1]).toEqual({ ia: 1, hd: 1 });
  });

  it('merges what the document merges, and text that is centred over blank cells', () => {
    expect(first?.mergeData).toEqual([
      { startRow: 3, endRow: 4, startColumn: 0, endColumn: 1 },
      { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 },
    ]);
  });

  it('holds results, never formulas: those are the business of the stand-in', () => {
    expect(first?.cellData[1]?.[2]).toMatchObject({ v: 0.25, t: 2 });
    expect(JSON.stringify(first?.cellData)).not.toContain('"f"');
  });

  it('brings conditional formats, the first one first', () => {
    const found = rules('SHEET_CONDITIONAL_FORMATTING_PLUGIN') as { readonly sheet0: readonly unknown[]; readonly sheet1: readonly unknown[] };
    expect(found.sheet0[0]).toEqual({
      cfId: 'sheet0-cf0',
      ranges: [{ startRow: 1, endRow: 1, startColumn: 0, endColumn: 1 }],
      stopIfTrue: true,
      rule: { type: 'highlightCell', subType: 'formula', value: '=A2=""', style: { bg: { rgb: '#EDEDED' } } },
    });
    expect(found.sheet1).toEqual([]);
  });

  it('brings validations that hold something, without an operator where they compare nothing', () => {
    const found = rules('SHEET_DATA_VALIDATION_PLUGIN') as { readonly sheet0: readonly object[] };
    expect(found.sheet0).toHaveLength(1);
    expect(found.sheet0[0]).toMatchObject({ uid: 'sheet0-dv0', type: 'list', formula1: '是,否', errorStyle: 2, showInputMessage: true });
    expect(found.sheet0[0]).not.toHaveProperty('operator');
  });
});

describe('a cell of the grid', () => {
  it.each([
    [3.5, { v: 3.5, t: 2 }],
    ['文字', { v: '文字', t: 1 }],
    ['007', { v: '007', t: 4 }],
    [false, { v: 0, t: 3 }],
    ['', {}],
    [null, {}],
  ])('shows %p', (value, content) => {
    expect(cellData({ value, style: '1' })).toEqual({ ...content, s: '1' });
  });

  it('loses everything that it held besides when it is written', () => {
    expect(cellChange(undefined, new Map())).toEqual({ v: null, f: null, si: null, p: null, custom: null, s: null });
  });
});
