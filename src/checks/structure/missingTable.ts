import { inRow, structureCheck } from './structureCheck';

interface Given {
  readonly table: string;
  /** Tables of the workbook that are none of ours: one of them may be the missing one under another name. */
  readonly others: readonly string[];
}

export const missingTable = structureCheck({
  code: 'S002',
  level: 'error',
  title: { zh: '缺少考核表', en: 'Table missing' },
  needs: {
    zh: '八个考核表（KH_…），按表名查找，不看所在工作表和位置；表名不分大小写。',
    en: 'The eight tables (KH_…), found by name whatever sheet they are on; the case of letters does not matter.',
  },
  examples: {
    fails: { zh: '“数据填报”的表被改名为“表1”，或整个工作表被删除', en: 'The table of 数据填报 was renamed 表1, or its sheet was deleted' },
    passes: { zh: '表移到了另一个工作表，表名未改', en: 'The table was moved to another sheet under its own name' },
  },
  sample: { table: 'KH_Figures', others: ['表1'] },
  words: ({ table, others }: Given) => {
    const names = inRow(others);
    const none = others.length === 0;
    return {
      found: names.zh,
      message: {
        zh: `找不到表 ${table}（工作簿中的其他表：${none ? '无' : names.zh}）`,
        en: `table ${table} is missing (other tables in the workbook: ${none ? 'none' : names.en})`,
      },
      fix: {
        zh: `如果表被改名，请在“表设计”中把表名改回 ${table}；如果已删除，请从备份恢复`,
        en: `If it was renamed, set its name back to ${table} under Table Design; if deleted, restore it from a copy`,
      },
    };
  },
});
