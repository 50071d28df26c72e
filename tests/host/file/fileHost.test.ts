import { fileHost } from '../../../src/host/file';
import { HostError, type Block, type Patch } from '../../../src/host/port';
import { openXlsx, XlsxError } from '../../../src/xlsx';
import { checkPackage } from '../../support/packageCheck';
import { fixture, type Fixture } from '../../xlsx/fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const table = (name: string, ref: string, attributes = ''): string =>
  `<table xmlns="${MAIN}" id="${name.length}" name="${name}" displayName="${name}" ref="${ref}" ${attributes}><tableColumns count="2"><tableColumn id="1" name=" 编号 "/><tableColumn id="2" name="值"/></tableColumns></table>`;

const HEADINGS = text('B2', ' 编号 ') + text('C2', '值');
const description: Fixture = {
  beforeSheets: '<workbookPr date1904="1"/>',
  sheets: [
    {
      name: '填报',
      content:
        `<sheetData><row r="2">${HEADINGS}</row>` +
        `<row r="3">${text('B3', '#N/A')}<c r="C3"><v>0.30000000000000004</v></c></row>` +
        `<row r="4">${text('B4', '')}<c r="C4" s="2"><v>39448</v></c></row>` +
        `<row r="5"><c r="C5"><f>SUM(C3:C4)</f><v>1</v></c></row>` +
        `<row r="7">${text('B7', '')}</row><row r="9"><c r="A9"><v>1</v></c><c r="C9"><f>""</f></c></row></sheetData>`,
      tables: [table('KH', 'B2:C5', 'totalsRowCount="1"')],
    },
    { name: '锁', content: `<sheetData><row r="2">${HEADINGS}</row><row r="3"><c r="B3" s="1"><v>1</v></c><c r="C3"><v>2</v></c></row></sheetData><sheetProtection sheet="1"/>`, tables: [table('Locked', 'B2:C3')] },
    { name: '隐', content: '<sheetData/>', state: 'veryHidden' },
  ],
  afterSheets:
    '<definedNames><definedName name="Text">"a""b"</definedName><definedName name="Sum">1+1</definedName><definedName name="Gone">没有!$A$1</definedName><definedName name="Range">填报!$B$4:$C$5</definedName></definedNames>',
};
const bytes = (): Uint8Array => fixture(description);
const host = () => fileHost(bytes(), '考核.xlsx');
const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };
const writing = (...blocks: readonly Block[]): Patch => ({ ...nothing, blocks });

describe('the description', () => {
  test('names the file; it can be written', async () => {
    expect(await host().describe()).toEqual({ kind: 'file', name: '考核.xlsx', version: 'xlsx', writable: true, readOnly: false });
  });

  test('bytes that are no workbook are refused with their reason', () => {
    expect(() => fileHost(new Uint8Array([1, 2, 3]), 'a.xlsx')).toThrow(XlsxError);
  });
});

describe('reading', () => {
  test('headings as they are, errors written as text as errors, fifteen digits, empty texts as blank, dates from 1900', async () => {
    const { tables } = await host().read({ tables: ['kh'], names: [] });
    expect(tables['kh']).toEqual({
      sheet: '填报',
      row: 1,
      column: 1,
      headings: [' 编号 ', '值'],
      rows: [
        [{ error: '#N/A' }, 0.3],
        [null, 39448 + 1462],
      ],
      totals: true,
      nextBelow: 8,
    });
  });

  test('sheets that do not show are hidden, however deep', async () => {
    const { sheets } = await host().read({ tables: [], names: [] });
    expect(sheets.map(({ visible, protected: guarded }) => [visible, guarded])).toEqual([[true, false], [true, true], [false, false]]);
  });

  test('names: texts, other constants, cells on a sheet that is gone, ranges with their formulas', async () => {
    const { names } = await host().read({ tables: [], names: ['Text', 'Sum', 'Gone', 'range', '__proto__'] });
    expect(names['Text']).toEqual({ kind: 'constant', text: 'a"b' });
    expect(names['Sum']).toEqual({ kind: 'constant', text: '1+1' });
    expect(names['Gone']).toEqual({ kind: 'broken' });
    expect(names['range']).toMatchObject({ row: 3, column: 1, formulas: [[null, null], [null, '=SUM(C3:C4)']] });
    expect(Object.keys(names)).toEqual(['Text', 'Sum', 'Gone', 'range']);
  });

  test('a damaged part is an unexpected failure that says which', async () => {
    const broken = fileHost(fixture({ ...description, parts: { 'xl/worksheets/sheet1.xml': '<worksheet>' } }), 'a.xlsx');
    await expect(broken.read({ tables: ['KH'], names: [] })).rejects.toMatchObject({ code: 'unexpected', subject: 'xl/worksheets/sheet1.xml' });
  });
});

describe('reading closely', () => {
  const closely = async (content: string) => {
    const one = fileHost(fixture({ ...description, sheets: [{ name: '填报', content, tables: [table('KH', 'B2:C5', 'totalsRowCount="1"')] }, { name: '没有', content: '<sheetData/>' }] }), 'a.xlsx');
    const { tables } = await one.read({ tables: ['KH'], names: [], closely: ['KH'] });
    return tables['KH']?.close;
  };

  test('merged cells that other programs leave in a table, also where the area reaches beyond it', async () => {
    const rows = `<sheetData><row r="2">${HEADINGS}</row></sheetData>`;
    const close = await closely(`${rows}<mergeCells count="3"><mergeCell ref="B3:C3"/><mergeCell ref="C4:D5"/><mergeCell ref="A2:A9"/></mergeCells>`);
    expect(close?.merged).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 1 },
    ]);
  });

  test('rows that are hidden unless the file says otherwise, and columns hidden in groups', async () => {
    const close = await closely(
      `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="3" max="5" width="9" hidden="1"/></cols><sheetData><row r="2">${HEADINGS}</row><row r="3"/></sheetData>`,
    );
    expect(close).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
  });

  test('formats that are built in show days too; the totals row is left out', async () => {
    const close = await closely(`<sheetData><row r="2">${HEADINGS}</row><row r="4"><c r="C4" s="2"/></row><row r="5"><c r="C5" s="2"><f>1</f></c></row></sheetData>`);
    expect(close?.showsDay).toEqual([[false, false], [false, true]]);
    expect(close?.formulas).toEqual([[null, null], [null, null]]);
  });
});

describe('putting back', () => {
  test('days keep the calendar of the file, and empty texts stay empty texts', async () => {
    const one = host();
    const before = openXlsx(one.save());
    const receipt = await one.apply(writing({ sheet: '填报', row: 3, column: 1, numberFormat: 'yyyy-mm-dd', cells: [['新', 41_000]] }));
    expect((await one.restore(receipt)).differences).toEqual([]);
    const after = openXlsx(one.save());
    for (const column of [1, 2]) {
      expect(after.sheet('填报')?.value(3, column)).toEqual(before.sheet('填报')?.value(3, column));
      expect(after.sheet('填报')?.numberFormat(3, column)).toEqual(before.sheet('填报')?.numberFormat(3, column));
    }
  });

  test('nothing is put back where a table cannot get its size', async () => {
    const one = host();
    const receipt = await one.apply(writing({ sheet: '填报', row: 2, column: 2, numberFormat: '0', cells: [[5]] }));
    await expect(one.restore({ ...receipt, tables: [{ table: 'KH', rows: 7, written: 2 }] })).rejects.toMatchObject({ code: 'unsupported', subject: 'KH' });
    expect(openXlsx(one.save()).sheet('填报')?.value(2, 2)).toBe(5);
  });
});

describe('writing', () => {
  test('dates are written in the calendar of the file, and read as they were written', async () => {
    const one = host();
    const receipt = await one.apply(writing({ sheet: '填报', row: 3, column: 2, numberFormat: 'yyyy-mm-dd', cells: [[41_000]] }));
    expect(receipt.differences).toEqual([]);
    expect(openXlsx(one.save()).sheet('填报')?.value(3, 2)).toBe(41_000 - 1462);
    const { tables } = await one.read({ tables: ['KH'], names: [] });
    expect(tables['KH']?.rows[1]?.[1]).toBe(41_000);
  });

  test('a text is text with its format, a number has the format of the block, a cleared cell keeps its own', async () => {
    const one = host();
    await one.apply(writing({ sheet: '填报', row: 2, column: 1, numberFormat: '0.0', cells: [['=1', 5], ['', '']] }));
    const saved = one.save();
    // The one thing wrong with the file is what the test of broken names needs.
    expect(checkPackage(saved)).toEqual(['xl/workbook.xml: name on missing sheet 没有']);
    const sheet = openXlsx(saved).sheet('填报');
    expect([sheet?.value(2, 1), sheet?.formula(2, 1), sheet?.numberFormat(2, 1)]).toEqual(['=1', undefined, '@']);
    expect([sheet?.value(2, 2), sheet?.numberFormat(2, 2)]).toEqual([5, '0.0']);
    expect([sheet?.value(3, 2), sheet?.numberFormat(3, 2)]).toEqual([null, 'm/d/yyyy']);
  });

  test('a result for a cell that has no formula is a difference, and counts as no cell written', async () => {
    const receipt = await host().apply(writing({ sheet: '填报', row: 2, column: 2, numberFormat: '0', cells: [[{ shows: 5 }], [null], [{ shows: 7 }]] }));
    expect(receipt.differences).toEqual([{ sheet: '填报', row: 2, column: 2 }]);
    expect(receipt.cells).toBe(0);
  });

  test('what a later block of the patch overwrote is a difference of the earlier one', async () => {
    const block = { sheet: '填报', row: 2, column: 2, numberFormat: '0' };
    const receipt = await host().apply(writing({ ...block, cells: [[1]] }, { ...block, cells: [[2]] }));
    expect(receipt.differences).toEqual([{ sheet: '填报', row: 2, column: 2 }]);
    expect(receipt.before.map(({ values }) => values)).toEqual([[[0.30000000000000004]], [[0.30000000000000004]]]);
  });

  test('a table that shows totals keeps its size', async () => {
    await expect(host().apply({ ...nothing, tables: [{ table: 'KH', rows: 9 }] })).rejects.toMatchObject({ code: 'unsupported', subject: 'KH' });
    await expect(host().apply({ ...nothing, tables: [{ table: 'KH', rows: 2 }] })).resolves.toMatchObject({ cells: 0 });
  });
});

describe('what stands in the way is said before anything is written', () => {
  const first: Block = { sheet: '填报', row: 2, column: 2, numberFormat: '0', cells: [[9]] };
  const refusal = async (patch: Patch) => {
    const one = host();
    const before = one.save();
    const failure: unknown = await one.apply(patch).catch((error: unknown) => error);
    expect(one.save()).toEqual(before);
    return failure instanceof HostError ? [failure.code, failure.subject] : failure;
  };

  test('a locked cell of a protected sheet, its format, its table', async () => {
    expect(await refusal(writing(first, { ...first, sheet: '锁' }))).toEqual(['protected', '锁']);
    expect(await refusal({ ...nothing, formats: [{ sheet: '锁', row: 2, column: 1, rows: 1, columns: 1 }], blocks: [first] })).toEqual(['protected', '锁']);
    expect(await refusal({ ...nothing, tables: [{ table: 'Locked', rows: 2 }], blocks: [first] })).toEqual(['protected', '锁']);
  });

  test('an unlocked cell of a protected sheet takes a value, though no format', async () => {
    const one = host();
    const receipt = await one.apply(writing({ ...first, sheet: '锁', column: 1, cells: [['新']] }));
    expect(receipt.differences).toEqual([]);
    expect(openXlsx(one.save()).sheet('锁')?.numberFormat(2, 1)).toBe('0.00');
  });

  test('a text longer than a cell holds', async () => {
    expect(await refusal(writing(first, { ...first, cells: [['a'.repeat(32_768)]] }))).toEqual(['tooLarge', '填报']);
    expect(await refusal(writing({ ...first, cells: [['a'.repeat(32_767)]] })).catch(() => 'written')).toBe('written');
  });

  test('sheets and tables and names that are not there', async () => {
    expect(await refusal(writing(first, { ...first, sheet: '无' }))).toEqual(['notFound', '无']);
    expect(await refusal({ ...nothing, formats: [{ sheet: '无', row: 0, column: 0, rows: 1, columns: 1 }], blocks: [first] })).toEqual(['notFound', '无']);
    expect(await refusal({ ...nothing, tables: [{ table: '无', rows: 1 }], blocks: [first] })).toEqual(['notFound', '无']);
    expect(await refusal({ ...nothing, names: [{ name: '无', formula: '=1' }], blocks: [first] })).toEqual(['notFound', '无']);
  });
});

describe('what a file cannot do', () => {
  test('there is nothing to show, but the sheet has to be there', async () => {
    await expect(host().reveal({ sheet: '填报', row: 0, column: 0 })).resolves.toBeUndefined();
    await expect(host().reveal({ sheet: '无', row: 0, column: 0 })).rejects.toMatchObject({ code: 'notFound', subject: '无' });
  });

  test('there is no window for another workbook', async () => {
    await expect(host().openWorkbook(bytes())).rejects.toMatchObject({ code: 'unsupported' });
  });
});
