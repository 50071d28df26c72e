import { openXlsx } from '../../../src/xlsx';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { baotou2012 } from '../../../src/schemes';
import { cellWhere } from '../../workbook/assessing';
import { partsOf } from '../../xlsx/unzip';
import { contents, desks, differing, goOn, sample, valueAt, writtenBy, type Opened } from './desks';

const { open, close } = desks();
afterEach(close);

const sheetNames = ({ excel }: Opened): readonly string[] => excel.document.sheets.map(({ name }) => name);
const formulaAt = ({ excel }: Opened, row: number, column: number): string | undefined => excel.document.sheet('得分公式')?.formula(row, column);
/** The cells of the column F, where the first unit stands, that hold a formula. */
const formulasOf = (opened: Opened): number => Array.from({ length: 400 }, (_, row) => formulaAt(opened, row, 5)).filter((formula) => formula !== undefined).length;

describe('writing 得分公式 into the workbook that is open', () => {
  it('adds the sheet behind 得分表 with a formula for every score, and takes it away again', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const [before, names] = [contents(opened), sheetNames(opened)];
    const { size, differences } = writtenBy(await opened.desk.writeFormulas());
    expect([size.sheets, differences]).toEqual([['得分公式'], 0]);
    const code = cellWhere(opened.excel.document.save(), '得分公式', 'P1-01-1a', '编号');
    expect(formulaAt(opened, code.row, 5)).toMatch(/^=IF\(/u);
    expect(formulasOf(opened)).toBeGreaterThan(100);
    expect(opened.excel.document.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['KH_Formulas', 'KH_Entries', 'KH_RemarkReasons']));
    const tabs = await tabsOf(opened);
    expect(tabs.indexOf('得分公式')).toBe(tabs.indexOf('得分表') + 1);

    expect(writtenBy(await opened.desk.undo()).differences).toBe(0);
    expect(sheetNames(opened)).toEqual(names);
    expect(differing(before, contents(opened))).toEqual([]);
    expect(opened.excel.document.names.some(({ name }) => name === 'KH_Formulas')).toBe(false);
  });

  it('looks like 得分表, stays in sight and has its widths and heights', async () => {
    const opened = await open();
    await opened.desk.writeFormulas();
    const seen = await opened.excel.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('得分公式');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const widths = [0, 1, 5].map((column) => sheet.getCell(0, column).format);
      for (const format of widths) format.load('columnWidth');
      const heights = [0, 1, 4, 5].map((row) => sheet.getCell(row, 0).format);
      for (const format of heights) format.load('rowHeight');
      await context.sync();
      return [frozen.address, ...widths.map(({ columnWidth }) => columnWidth), ...heights.map(({ rowHeight }) => rowHeight)];
    });
    expect(seen).toEqual(['得分公式!A1:B5', 9 * 5.25, 36 * 5.25, 9.5 * 5.25, 34, 18, 45, 16]);
    const sheet = opened.excel.document.sheet('得分公式');
    const { row } = cellWhere(opened.excel.document.save(), '得分公式', 'P1-01-1a', '编号');
    expect(sheet?.numberFormat(row, 5)).toBe('0.00_△;-0.00_△;0.00_△;@');
    expect([sheet?.value(0, 0), sheet?.value(5, 1)]).toEqual([expect.stringContaining('得分公式'), '单位在数据填报中的列']);
    const parts = partsOf(opened.excel.document.save());
    const xml = parts[`xl/worksheets/sheet${String(opened.excel.document.sheets.length)}.xml`] ?? '';
    expect([0, 1, 4, 5].map((at) => new RegExp(`<row r="${String(at + 1)}" ht="([\\d.]+)" customHeight="1"`, 'u').exec(xml)?.[1])).toEqual(['34', '18', '45', '16']);
  });

  it('changes nothing but the sheet where it is written anew', async () => {
    const opened = await open();
    await opened.desk.writeFormulas();
    const [before, names] = [contents(opened), sheetNames(opened)];
    const { row, column } = cellWhere(opened.excel.document.save(), '得分公式', 'P1-01-1a', '编号');
    const formula = formulaAt(opened, row, column + 5);
    opened.excel.document.write('得分公式', row, column + 5, [[{ value: 7 }]]);
    expect(writtenBy(await opened.desk.writeFormulas()).differences).toBe(0);
    expect(formulaAt(opened, row, column + 5)).toBe(formula);
    expect(sheetNames(opened)).toEqual(names);
    expect(differing(before, contents(opened))).toEqual([]);
    writtenBy(await opened.desk.undo());
    expect(valueAt(opened, { sheet: '得分公式', row, column: column + 5 })).toBe(7);
  });

  it('writes nothing where it stands as it is due, so that it can still be taken away', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    const before = contents(opened);
    writtenBy(await opened.desk.writeFormulas());
    const written = contents(opened);
    expect(writtenBy(await opened.desk.writeFormulas()).size).toEqual({ cells: 0, sheets: [] });
    expect(contents(opened)).toEqual(written);
    writtenBy(await opened.desk.undo());
    expect(differing(before, contents(opened))).toEqual([]);
  });

  it('takes formulas for its own that Excel has written in its own way', async () => {
    const opened = await open();
    writtenBy(await opened.desk.score(goOn));
    writtenBy(await opened.desk.writeFormulas());
    const { document } = opened.excel;
    const row = Array.from({ length: 400 }, (_, at) => at).find((at) => formulaAt(opened, at, 4)?.includes("'得分表'!") === true) ?? -1;
    const formula = formulaAt(opened, row, 4)?.replaceAll("'得分表'!", '得分表!') ?? '';
    document.write('得分公式', row, 4, [[{ formula, value: document.sheet('得分公式')?.value(row, 4) ?? null }]]);
    expect(formulaAt(opened, row, 4)).not.toContain("'");
    expect(writtenBy(await opened.desk.writeFormulas()).size.cells).toBe(0);
  });

  it('is written anew where a new workbook has it, lines above it included', async () => {
    const units = ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true }));
    const bytes = buildStandardWorkbook({ scheme: baotou2012, units, formulas: true });
    const opened = await open(bytes);
    const before = openXlsx(bytes).sheet('得分公式');
    writtenBy(await opened.desk.writeFormulas());
    const after = opened.excel.document.sheet('得分公式');
    const area = before?.usedArea();
    expect(after?.usedArea()).toEqual(area);
    const formulas = (sheet: typeof before): readonly (string | undefined)[] =>
      Array.from({ length: (area?.rows ?? 0) * (area?.columns ?? 0) }, (_, index) => sheet?.formula(Math.floor(index / (area?.columns ?? 1)), index % (area?.columns ?? 1)));
    expect(formulas(after)).toEqual(formulas(before));
  });

  it('leaves a sheet of somebody else with that name alone', async () => {
    const document = openXlsx(sample);
    document.addSheet('得分公式', 'visible');
    document.write('得分公式', 0, 0, [[{ value: '我的' }]]);
    const opened = await open(document.save());
    expect(writtenBy(await opened.desk.writeFormulas()).size.sheets).toEqual(['得分公式 (2)']);
    expect(valueAt(opened, { sheet: '得分公式', row: 0, column: 0 })).toBe('我的');
  });

  it('says what stands in the way', async () => {
    const document = openXlsx(sample);
    const { sheet, row, column } = headingAt('扣分与佐证', '理由');
    document.write(sheet, row, column, [[{ value: '缘由' }]]);
    expect(await (await open(document.save())).desk.writeFormulas()).toMatchObject({ kind: 'refused' });
    expect(await (await open(sample, { readOnly: true })).desk.writeFormulas()).toMatchObject({ kind: 'refused' });
  });
});

/** The heading of a column of the sample. */
const headingAt = (sheet: string, heading: string) => {
  const found = openXlsx(sample).tables.find((table) => table.sheet === sheet && table.headings.includes(heading));
  if (found === undefined) throw new RangeError(`no heading ${heading}`);
  return { sheet, row: found.area.row, column: found.area.column + found.headings.indexOf(heading) };
};

const tabsOf = ({ excel }: Opened): Promise<readonly string[]> =>
  excel.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
