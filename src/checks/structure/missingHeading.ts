import { inRow, structureCheck } from './structureCheck';

interface Given {
  readonly table: string;
  readonly missing: readonly string[];
}

export const missingHeading = structureCheck({
  code: 'S005',
  level: 'error',
  title: { zh: '缺少列', en: 'Column missing' },
  needs: {
    zh: '各考核表自己的列标题；先后顺序、空格和换行不影响，单位列见 S013。',
    en: 'The headings of our own columns; order, spaces and line breaks do not matter. For the columns of units see S013.',
  },
  examples: {
    fails: { zh: '“编号”被改为“序号”', en: '编号 was changed to 序号' },
    passes: { zh: '“编号”移到了最后一列，写成“编 号”', en: '编号 was moved to the end and reads 编 号' },
  },
  sample: { table: 'KH_Figures', missing: ['编号'] },
  words: ({ table, missing }: Given) => ({
    found: inRow(missing).zh,
    message: {
      zh: `表 ${table} 缺少列：${inRow(missing).zh}`,
      en: `table ${table} lacks the columns: ${inRow(missing).en}`,
    },
    fix: {
      zh: '请把列标题改回原来的文字（列的先后顺序可以不同）',
      en: 'Change the headings back to the original words (their order does not matter)',
    },
  }),
});
