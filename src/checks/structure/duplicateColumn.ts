import { structureCheck } from './structureCheck';

export const duplicateColumn = structureCheck({
  code: 'S014',
  level: 'error',
  title: { zh: '单位列重复', en: 'Column of a unit twice' },
  needs: { zh: '“数据填报”的列标题；比较时不计空格和换行。', en: 'The headings of 数据填报; spaces and line breaks do not count.' },
  examples: {
    fails: { zh: '“青山区”和“青山 区”各占一列', en: '青山区 and 青山 区 have a column each' },
    passes: { zh: '每个单位一列', en: 'One column for every unit' },
  },
  sample: { heading: '青山 区', cell: "'数据填报'!J5" },
  words: ({ heading, cell }: { readonly heading: string; readonly cell: string }) => ({
    found: heading,
    cell,
    message: { zh: `列标题“${heading}”重复，只采用第一列`, en: `the heading “${heading}” stands twice; the first column is used` },
    fix: { zh: '请删除或改名多余的列', en: 'Delete or rename the other column' },
  }),
});
