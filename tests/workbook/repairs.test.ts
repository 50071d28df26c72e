import type { Issue } from '../../src/checks';
import { fileHost } from '../../src/host/file';
import { planRepairs, repairableIn } from '../../src/workbook';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { checkWorkbook, repairWorkbook } from '../../src/workbook/checkWorkbook';
import { openXlsx, type StoredValue } from '../../src/xlsx';
import { edited, inRow, type Edit } from '../checks/structure/edits';
import { smallScheme } from '../support/smallScheme';

const issue = (cell: string | undefined, to: number | string | undefined, figure = 'births.total'): Issue => ({
  level: 'error',
  code: 'V014',
  figure,
  ...(cell !== undefined && { cell }),
  found: 'x',
  expected: { zh: '', en: '' },
  message: { zh: '', en: '' },
  fix: { zh: '', en: '' },
  ...(to !== undefined && { repair: { to } }),
});

const blocksOf = (...issues: readonly Issue[]) => planRepairs(issues, smallScheme).blocks;

describe('the patch of repairs', () => {
  it('writes nothing but cells with a certain repair', () => {
    expect(planRepairs([issue("'数据填报'!F6", undefined), issue(undefined, 1)], smallScheme)).toEqual({ tables: [], names: [], formats: [], blocks: [] });
  });

  it('writes a number into its cell, on a sheet of any name', () => {
    expect(blocksOf(issue("'填''报 2012'!AB12", 12.5))).toEqual([{ sheet: "填'报 2012", row: 11, column: 27, numberFormat: 'General', cells: [[12.5]] }]);
  });

  it('shows the serial number of a day as a day', () => {
    expect(blocksOf(issue("'数据填报'!F6", 41_090, 'work.day'))[0]?.numberFormat).toBe('yyyy-mm-dd');
    expect(blocksOf(issue("'数据填报'!F6", 41_090))[0]?.numberFormat).toBe('General');
  });

  it('joins cells right below one another, and leaves alone what lies between others', () => {
    const blocks = blocksOf(issue("'数据填报'!F8", 3), issue("'数据填报'!F6", 1), issue("'数据填报'!F7", 2), issue("'数据填报'!F10", 5), issue("'数据填报'!G6", 6));
    expect(blocks.map(({ row, column, cells }) => [row, column, cells])).toEqual([
      [5, 5, [[1], [2], [3]]],
      [9, 5, [[5]]],
      [5, 6, [[6]]],
    ]);
  });

  it('does not join a day with a number', () => {
    expect(blocksOf(issue("'数据填报'!F6", 1), issue("'数据填报'!F7", 41_090, 'work.day'))).toHaveLength(2);
  });

  it('repairs a cell once', () => {
    expect(repairableIn([issue("'数据填报'!F6", 1), issue("'数据填报'!F6", 2)]).map(({ repair }) => repair.to)).toEqual([1]);
  });
});

const enter = (code: string, value: StoredValue): Edit => inRow('KH_Figures', '编号', code, { 青山区: value });

/** The entry of 青山区 with its number format. */
const entryIn = (bytes: Uint8Array, code: string): readonly [StoredValue, string] => {
  const document = openXlsx(bytes);
  const table = document.table('KH_Figures');
  const sheet = document.sheet(table?.sheet ?? '');
  if (table === undefined || sheet === undefined) throw new RangeError('no 数据填报');
  const { row, column, rows } = table.area;
  const codes = column + table.headings.indexOf('编号');
  const at = Array.from({ length: rows }, (_, index) => row + index).find((each) => sheet.value(each, codes) === code) ?? -1;
  const across = column + table.headings.indexOf('青山区');
  return [sheet.value(at, across), sheet.numberFormat(at, across)];
};

const damage: readonly Edit[] = [enter('A01', '１００'), enter('B01', '许多'), enter('C02', '2012年6月30日'), enter('C01', ' 落 实')];

describe('repairing a workbook', () => {
  it('mends what is certain, says each, and leaves the rest', async () => {
    const host = fileHost(edited(...damage), 'a.xlsx');
    const repaired = await repairWorkbook(host, { now: '2012-12-31 17:05', scheme: smallScheme });
    if (repaired.kind === 'refused') throw new Error('refused');
    expect(repaired.done.map(({ figure, found, repair }) => [figure, found, repair.to])).toEqual([
      ['births.total', '１００', 100],
      ['work.degree', ' 落 实', '落实'],
      ['work.day', '2012年6月30日', 41_090],
    ]);
    expect([repaired.stale, repaired.receipt.cells, repaired.receipt.differences]).toEqual([[], 3, []]);
    const bytes = host.save();
    expect([entryIn(bytes, 'A01'), entryIn(bytes, 'C01')[0], entryIn(bytes, 'C02')]).toEqual([[100, 'General'], '落实', [41_090, 'yyyy-mm-dd']]);
    expect(entryIn(bytes, 'B01')[0]).toBe('许多');
    const again = await checkWorkbook(host, { scheme: smallScheme });
    expect(repairableIn(again.issues)).toEqual([]);
  });

  it('does only those that are wanted, and only where the cell still holds what was found', async () => {
    const seen = repairableIn((await checkWorkbook(fileHost(edited(...damage), 'a.xlsx'), { scheme: smallScheme })).issues);
    const [total, degree] = seen;
    if (total === undefined || degree === undefined) throw new RangeError('nothing to repair');
    const host = fileHost(edited(...damage, enter('C01', '落  实')), 'a.xlsx');
    const repaired = await repairWorkbook(host, { now: '2012-12-31 17:05', scheme: smallScheme, wanted: [total, degree] });
    expect(repaired).toMatchObject({ kind: 'repaired', done: [{ figure: 'births.total' }], stale: [{ figure: 'work.degree', found: ' 落 实' }] });
    expect([entryIn(host.save(), 'A01')[0], entryIn(host.save(), 'C01')[0]]).toEqual([100, '落  实']);
  });

  it('refuses what is no standard workbook', async () => {
    const host = fileHost(edited((document) => document.setName('KH_Tag', '"khpf:layout=2;scheme=other;version=1"')), 'a.xlsx');
    expect(await repairWorkbook(host, { now: '2012-12-31 17:05', scheme: smallScheme })).toMatchObject({ kind: 'refused', issues: [{ code: 'S003' }] });
  });
});

describe('数据问题', () => {
  it('has a row for every kind beyond the first thousand issues, linked to the first cell', async () => {
    const units = Array.from({ length: 120 }, (_, index) => ({ name: `单位${String(index)}`, class: '', takesPart: true }));
    const host = fileHost(buildStandardWorkbook({ scheme: smallScheme, units }), 'a.xlsx');
    const { issues } = await checkWorkbook(host, { scheme: smallScheme, write: { now: '2012-12-31 17:05' } });
    expect(issues.length).toBeGreaterThan(1000);
    const document = openXlsx(host.save());
    const table = document.table('KH_Issues');
    const sheet = document.sheet('数据问题');
    const texts = Array.from({ length: table?.area.rows ?? 0 }, (_, index) => {
      const at = (heading: string): StoredValue => sheet?.value((table?.area.row ?? 0) + index, (table?.area.column ?? 0) + (table?.headings.indexOf(heading) ?? 0)) ?? null;
      return { message: JSON.stringify(at('问题')), cell: at('单元格') };
    });
    const groups = texts.filter(({ message }) => message.startsWith('"另有 '));
    const counted = groups.reduce((sum, { message }) => sum + Number(/\d+/u.exec(message)?.[0]), 0);
    expect([texts.length - 1 - groups.length, counted]).toEqual([1000, issues.length - 1000]);
    for (const { cell } of groups) expect(cell).toMatch(/^'数据填报'![A-Z]+\d+$/u);
  });
});
