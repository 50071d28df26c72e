import { excelServer, type ExcelOptions, type ExcelServer, type RangeArea, type TypedCell } from '../../../src/standin/server';
import { openXlsx, type XlsxDocument } from '../../../src/xlsx';
import { contractWorkbook } from '../../contract/contractWorkbook';
import { sheetOf, workbookOf } from '../workbookOf';

interface Opened {
  readonly document: XlsxDocument;
  readonly server: ExcelServer;
  /** What a listener was told had changed: sheet, row, column, rows, columns. */
  readonly changed: RangeArea[];
}

const workbook = (): XlsxDocument =>
  workbookOf([
    sheetOf('甲', [
      [1, 2, '=SUM(A1:B1)'],
      ['x', null, '=乙!A1'],
    ]),
    sheetOf('乙', [[5]], { numberFormat: '@' }),
  ]);

const open = (options?: ExcelOptions, document = workbook()): Opened => {
  const server = excelServer(document, options);
  const changed: RangeArea[] = [];
  server.listen({ changed: (areas) => changed.push(...areas) });
  return { document, server, changed };
};

const typed = (...texts: readonly string[]): readonly TypedCell[] => texts.map((text, index) => ({ row: 10 + index, column: 0, text }));
const values = (document: XlsxDocument, sheet: string, count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => document.sheet(sheet)?.value(10 + index, 0));

describe('typing', () => {
  test('is read as Excel reads the keyboard', () => {
    const { document, server } = open();
    server.type('甲', typed('１２．５', '12%', '1,234', '1-2', "'012", '=1+1', '甲', '＝1'));
    expect(values(document, '甲', 8)).toEqual([12.5, 0.12, 1234, expect.any(Number), '012', 2, '甲', '＝1']);
    expect(document.sheet('甲')?.formula(15, 0)).toBe('=1+1');
  });

  test('is text in a cell formatted as text', () => {
    const { document, server } = open();
    server.type('乙', [{ row: 0, column: 0, text: '012' }]);
    expect(document.sheet('乙')?.value(0, 0)).toBe('012');
  });

  test('nothing clears the cell', () => {
    const { document, server } = open();
    server.type('甲', [{ row: 0, column: 0, text: '' }]);
    expect(document.sheet('甲')?.value(0, 0)).toBeNull();
  });

  test('recalculates what depends on it, on this sheet and others, and tells all of it', () => {
    const { document, server, changed } = open();
    server.calculate();
    changed.length = 0;
    server.type('甲', [{ row: 0, column: 1, text: '40' }]);
    expect(document.sheet('甲')?.value(0, 2)).toBe(41);
    expect(changed).toEqual([
      { sheet: '甲', row: 0, column: 1, rows: 1, columns: 1 },
      { sheet: '甲', row: 0, column: 2, rows: 1, columns: 1 },
    ]);
  });

  test.each([
    ['a formula that cannot be read', '=SUM('],
    ['a text longer than a cell takes', '长'.repeat(32_768)],
  ])('%s is refused', (_, text) => {
    const { document, server } = open();
    expect(server.type('甲', [{ row: 0, column: 0, text }])).toBe('invalid');
    expect(document.sheet('甲')?.value(0, 0)).toBe(1);
  });

  test('the longest text that a cell takes is taken', () => {
    const { server } = open();
    expect(server.type('甲', [{ row: 0, column: 0, text: '长'.repeat(32_767) }])).toBeUndefined();
  });

  test.each([
    ['a repeated heading of a table gets a number', ['数据项'], '数据项2'],
    ['and the same number where it is entered again', ['数据项2', '数据项'], '数据项2'],
    ['a heading that is deleted is called by its place in line', [''], '列1'],
    ['its own heading stays', ['青山区'], '青山区'],
  ])('%s', (_, texts, expected) => {
    const { document, server } = open(undefined, openXlsx(contractWorkbook()));
    const { sheet, area, headings } = document.table('KH_Figures') ?? {};
    const column = (area?.column ?? 0) + (headings?.indexOf('青山区') ?? 0);
    for (const text of texts) expect(server.type(sheet ?? '', [{ row: area?.row ?? -1, column, text }])).toBeUndefined();
    expect(document.table('KH_Figures')?.headings[2]).toBe(expected);
    expect(document.sheet(sheet ?? '')?.value(area?.row ?? -1, column)).toBe(expected);
  });

  test('on a sheet that is not there, or in a workbook open for reading, is refused', () => {
    expect(open().server.type('丙', typed('1'))).toBe('invalid');
    expect(open({ readOnly: true }).server.type('甲', typed('1'))).toBe('readOnly');
  });
});

describe('protection', () => {
  test('refuses everything where one cell is locked, and lets it in again when it is lifted', () => {
    const { document, server, changed } = open();
    server.setProtected('甲', true);
    expect(server.type('甲', typed('1', '2'))).toBe('protected');
    expect(values(document, '甲', 2)).toEqual([null, null]);
    expect(changed).toEqual([]);
    server.setProtected('甲', false);
    expect(server.type('甲', typed('1', '2'))).toBeUndefined();
    expect(values(document, '甲', 2)).toEqual([1, 2]);
  });

  test('is of one sheet and not saved into the file', () => {
    const { document, server } = open();
    const before = document.save();
    server.setProtected('甲', true);
    expect(server.type('乙', typed('1'))).toBeUndefined();
    expect(open(undefined, document).server.type('甲', typed(''))).toBeUndefined();
    expect(before.length).toBeGreaterThan(0);
    expect(document.sheet('甲')?.protected).toBe(false);
  });
});

describe('calculating on opening', () => {
  test('brings the results that the file does not have', () => {
    const { document, server, changed } = open();
    expect(document.sheet('甲')?.value(0, 2)).toBeNull();
    server.calculate();
    expect([document.sheet('甲')?.value(0, 2), document.sheet('甲')?.value(1, 2)]).toEqual([3, 5]);
    expect(changed).toHaveLength(2);
  });
});

describe('selecting', () => {
  test('activates the sheet, and each sheet keeps its own selection', () => {
    const { server } = open();
    expect([server.activeSheet(), server.selection()]).toEqual(['甲', undefined]);
    const [first, second] = [
      { sheet: '甲', row: 1, column: 1, rows: 2, columns: 1 },
      { sheet: '乙', row: 0, column: 0, rows: 1, columns: 1 },
    ];
    server.select(first);
    server.select(second);
    expect([server.activeSheet(), server.selection()]).toEqual(['乙', second]);
    server.select({ ...first, row: 3 });
    expect([server.activeSheet(), server.selection()]).toEqual(['甲', { ...first, row: 3 }]);
  });

  test('is not told back to the page that did it', () => {
    const { server } = open();
    const told: RangeArea[] = [];
    server.listen({ selected: (area) => told.push(area) });
    server.select({ sheet: '乙', row: 0, column: 0, rows: 1, columns: 1 });
    expect(told).toEqual([]);
  });
});

describe('listening', () => {
  test('ends when it is ended', () => {
    const { server } = open();
    let count = 0;
    const stop = server.listen({ changed: () => (count += 1) });
    server.type('甲', typed('1'));
    stop();
    server.type('甲', typed('2'));
    expect(count).toBe(1);
  });
});
