import type { CellValue, TableReading } from '../../../src/host/port';
import { planTable, type Output } from '../../../src/workbook/plan/outputTable';

const table = (headings: readonly string[], rows: readonly (readonly CellValue[])[], more: Partial<TableReading> = {}): TableReading => ({
  sheet: '考核结果',
  row: 4,
  column: 1,
  headings,
  rows,
  ...more,
});

const output = (rows: readonly (readonly [string, number])[], more: Partial<Output> = {}): Output => ({
  columns: [
    { heading: '单位', numberFormat: 'General' },
    { heading: '得分', numberFormat: '0.00' },
  ],
  key: ['单位'],
  rows,
  ...more,
});

describe('an output table', () => {
  it('finds rows again by their key and leaves them where they are', () => {
    const plan = planTable('T', table(['单位', '得分'], [['乙区', 1], ['甲区', 2]]), output([['甲区', 3], ['乙区', 4]]));
    expect(plan.resize).toBeUndefined();
    expect(plan.blocks).toEqual([
      { sheet: '考核结果', row: 5, column: 1, numberFormat: 'General', columnFormats: ['General', '0.00'], cells: [['乙区', 4], ['甲区', 3]] },
    ]);
  });

  it('grows by the rows that are new', () => {
    const plan = planTable('T', table(['单位', '得分'], [[null, null]]), output([['甲区', 3], ['乙区', 4]]));
    expect(plan.resize).toEqual({ table: 'T', rows: 2 });
    expect(plan.blocks[0]?.cells).toEqual([['甲区', 3], ['乙区', 4]]);
  });

  it('clears our cells of a row that is no longer due, and gives blank rows at the end back', () => {
    const plan = planTable('T', table(['单位', '得分'], [['甲区', 2], ['乙区', 1]]), output([['甲区', 3]]));
    expect(plan.resize).toEqual({ table: 'T', rows: 1 });
    expect(plan.blocks[0]?.cells).toEqual([['甲区', 3], ['', '']]);
  });

  it('keeps a row that staff have written into, and never writes into their columns', () => {
    const plan = planTable(
      'T',
      table(['单位', '备忘', '得分'], [['乙区', '已电话核实', 1], ['甲区', null, 2]]),
      output([['甲区', 3], ['丙区', 5]]),
    );
    expect(plan.resize).toEqual({ table: 'T', rows: 3 });
    expect(plan.blocks).toEqual([
      { sheet: '考核结果', row: 5, column: 1, numberFormat: 'General', cells: [[''], ['甲区'], ['丙区']] },
      { sheet: '考核结果', row: 5, column: 3, numberFormat: '0.00', cells: [[''], [3], [5]] },
    ]);
  });

  it('puts new rows into blank ones first', () => {
    const plan = planTable('T', table(['单位', '得分'], [['甲区', 2], [null, null], ['乙区', 1]]), output([['甲区', 2], ['丙区', 5], ['乙区', 1]]));
    expect(plan.resize).toBeUndefined();
    expect(plan.blocks[0]?.cells).toEqual([['甲区', 2], ['丙区', 5], ['乙区', 1]]);
  });

  it('keeps the earlier rows of a log', () => {
    const plan = planTable('T', table(['单位', '得分'], [['第一次', 2]]), output([['第二次', 3]], { keepOthers: true }));
    expect(plan.resize).toEqual({ table: 'T', rows: 2 });
    expect(plan.blocks[0]?.cells).toEqual([[null, null], ['第二次', 3]]);
  });

  it('fits exactly above what stands below, and is refused when it would run into it', () => {
    const two = output([['甲区', 3], ['乙区', 4]]);
    expect(planTable('T', table(['单位', '得分'], [[null, null]], { nextBelow: 7 }), two).refused).toBeUndefined();
    const refused = planTable('T', table(['单位', '得分'], [[null, null]], { nextBelow: 6 }), two).refused;
    expect(refused).toMatchObject({ level: 'error', code: 'S008' });
    expect(refused?.message.zh).toContain('第 7 行');
  });

  it('takes no more rows above a totals row, and keeps blank ones', () => {
    const totals = { totals: true } as const;
    const two = [['甲区', 2], ['乙区', 1]] as const;
    expect(planTable('KH_Runs', table(['单位', '得分'], [['甲区', 2]], totals), output(two))).toMatchObject({ blocks: [], refused: { code: 'S024', found: '考核结果 KH_Runs' } });
    expect(planTable('T', table(['单位', '得分'], two, totals), output(two)).refused).toBeUndefined();
    const fewer = planTable('T', table(['单位', '得分'], two, totals), output([['甲区', 3]]));
    expect(fewer.resize).toBeUndefined();
    expect(fewer.blocks[0]?.cells).toEqual([['甲区', 3], ['', '']]);
  });

  it('finds headings with full-width spaces, and names a missing one', () => {
    expect(planTable('T', table(['单位　', '得 分'], [[null, null]]), output([['甲区', 3]])).blocks).toHaveLength(1);
    const refused = planTable('KH_Results', table(['单位', '分数'], [[null, null]]), output([['甲区', 3]])).refused;
    expect(refused?.message.zh).toBe('表 KH_Results 缺少列：得分');
  });
});
