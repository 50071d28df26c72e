import { inRow, structureCheck } from './structureCheck';

interface Given {
  readonly table: string;
  readonly twice: readonly string[];
}

export const duplicateHeading = structureCheck({
  code: 'S017',
  level: 'error',
  title: { zh: '列标题重复', en: 'Heading twice' },
  needs: {
    zh: '各考核表自己的列标题；比较时不计空格和换行，单位列见 S014。',
    en: 'The headings of our own columns; spaces and line breaks do not count. For the columns of units see S014.',
  },
  examples: {
    fails: { zh: '另加的一列写成“编 号”，与“编号”无法区分', en: 'A column that was added reads 编 号 and cannot be told from 编号' },
    passes: { zh: '另加的一列叫“内部编号”', en: 'The column that was added is called 内部编号' },
  },
  sample: { table: 'KH_Figures', twice: ['编号'] },
  words: ({ table, twice }: Given) => ({
    found: inRow(twice).zh,
    message: {
      zh: `表 ${table} 的列标题重复：${inRow(twice).zh}，无法判断以哪一列为准`,
      en: `table ${table} has headings twice: ${inRow(twice).en}; which column counts cannot be told`,
    },
    fix: { zh: '请给另加的列改名，或删除它', en: 'Rename the column that was added, or delete it' },
  }),
});
