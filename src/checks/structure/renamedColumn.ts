import { structureCheck } from './structureCheck';

interface Given {
  readonly heading: string;
  readonly cell: string;
  /** The unit whose name Excel has numbered. */
  readonly unit?: string;
}

export const renamedColumn = structureCheck({
  code: 'S015',
  level: 'error',
  title: { zh: '列标题被 Excel 改动', en: 'Heading made by Excel' },
  needs: {
    zh: '“数据填报”中形如“青山区2”“列1”“Column1”的列标题；该列没有内容时不提示。',
    en: 'Headings of 数据填报 such as 青山区2, 列1 or Column1; silent where the column is empty.',
  },
  examples: {
    fails: { zh: '复制“青山区”一列后，Excel 把新列命名为“青山区2”', en: 'The column of 青山区 was copied, and Excel named the copy 青山区2' },
    passes: { zh: '新列改成了正确的单位名称', en: 'The new column has the right unit name' },
  },
  sample: { heading: '青山区2', cell: "'数据填报'!J5", unit: '青山区' },
  words: ({ heading, cell, unit }: Given) => ({
    found: heading,
    cell,
    ...(unit !== undefined && { unit }),
    message: {
      zh: `列标题“${heading}”是 Excel 因重名或空白自动改成的，该列数据未采用`,
      en: `the heading “${heading}” was made by Excel from an equal or blank one; its figures are not used`,
    },
    fix: { zh: '请把列标题改为正确的单位名称，或删除该列', en: 'Enter the right unit name as heading, or delete the column' },
  }),
});
