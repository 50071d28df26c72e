import { structureCheck } from './structureCheck';

interface Given {
  readonly table: string;
  readonly sheet: string;
}

export const totalsRow = structureCheck({
  code: 'S024',
  level: 'error',
  title: { zh: '结果表的汇总行挡住了新的行', en: 'Totals row in the way of new rows' },
  needs: {
    zh: '结果各表是否显示汇总行；只在结果需要更多行时检查。填报各表显示汇总行不受影响。',
    en: 'Whether a table of results shows a totals row; only where the results need more rows. Totals rows of tables that are filled in do no harm.',
  },
  examples: {
    fails: { zh: '“运行记录”的表格显示了汇总行，评分要增加一条记录', en: 'The table of 运行记录 shows a totals row, and a run must add a record' },
    passes: { zh: '汇总写在表格右侧，或另一张工作表上', en: 'The totals stand on the right of the table, or on another sheet' },
  },
  sample: { table: 'KH_Runs', sheet: '运行记录' },
  words: ({ table, sheet }: Given) => ({
    found: `${sheet} ${table}`,
    message: {
      zh: `工作表“${sheet}”中的表 ${table} 显示了汇总行，无法增加行`,
      en: `table ${table} on sheet ${sheet} shows a totals row and cannot take more rows`,
    },
    fix: {
      zh: '请点选该表，在“表设计”（旧版 Excel 为“表格工具—设计”）中取消勾选“汇总行”，再试一次',
      en: 'Select the table, clear Total Row under Table Design, then try again',
    },
  }),
});
