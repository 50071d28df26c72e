import type { CellValue, TableReading } from '../../../src/host/port';
import { cityColumn, unitColumns } from '../../../src/workbook/read/unitColumns';

const table = (headings: readonly string[], row: readonly CellValue[]): TableReading => ({
  sheet: '数据填报',
  row: 4,
  column: 0,
  headings,
  rows: [row],
});

const codesOf = (headings: readonly string[], row: readonly CellValue[], units = ['青山区']) =>
  unitColumns(table(['编号', ...headings], ['A01', ...row]), new Set([0]), units, units).issues.map(({ code, cell }) => [code, cell]);

describe('the columns of the units', () => {
  it('are found by heading, whatever spaces stand in it', () => {
    for (const heading of ['青山区', '青山区 ', '　青山区', '青\n山区', '青山\u00a0区']) {
      const { columns, issues } = unitColumns(table(['编号', heading], ['A01', 1]), new Set([0]), ['青山区'], ['青山区']);
      expect([...columns]).toEqual([['青山区', 1]]);
      expect(issues).toEqual([]);
    }
  });

  it('cannot be told apart when Excel has numbered a second one: it must be renamed', () => {
    expect(codesOf(['青山区', '青山区2'], [1, 2])).toEqual([['S015', "'数据填报'!C5"]]);
  });

  it('with a heading made by Excel are an issue only when they hold data', () => {
    expect(codesOf(['青山区', '列1'], [1, 2])).toEqual([['S015', "'数据填报'!C5"]]);
    expect(codesOf(['青山区', '列1'], [1, null])).toEqual([]);
  });

  it('may stand beside a city column, and beside a note that is pointed out', () => {
    expect(codesOf(['青山区', '全市', '合计'], [1, 2, 3])).toEqual([]);
    expect(codesOf(['青山区', '经办人意见'], [1, '同意'])).toEqual([['S016', "'数据填报'!C5"]]);
  });

  it('that are missing leave the unit pending, with an error', () => {
    expect(codesOf(['青山区'], [1], ['青山区', '固阳县'])).toEqual([['S013', undefined]]);
  });

  it('that stand twice after spaces are removed count once', () => {
    expect(codesOf(['青山区', '青山区 '], [1, 2])).toEqual([['S014', "'数据填报'!C5"]]);
  });
});

describe('the city column', () => {
  it('is the first with a heading of its own, whatever spaces stand in it', () => {
    expect(cityColumn({ headings: ['编号', '青山区', '合 计', '全市'] }, ['青山区'])).toBe(2);
    for (const heading of ['全市', '合计', '总计']) expect(cityColumn({ headings: ['青山区', heading] }, ['青山区'])).toBe(1);
  });

  it('is none where no heading says so, or where a unit bears the name', () => {
    expect(cityColumn({ headings: ['青山区', '全市平均'] }, ['青山区'])).toBeUndefined();
    expect(cityColumn({ headings: ['青山区', '全市'] }, ['青山区', '全市'])).toBeUndefined();
  });
});
