import { structureCheck } from './structureCheck';

export const unknownColumn = structureCheck({
  code: 'S016',
  level: 'note',
  title: { zh: '列不是名单中的单位', en: 'Column of no listed unit' },
  needs: {
    zh: '“数据填报”中有内容的其他列；自己加的备注列可以保留。',
    en: 'Other columns of 数据填报 that hold something; columns of notes may stay.',
  },
  examples: {
    fails: { zh: '表中有“经办人”一列', en: 'There is a column 经办人' },
    passes: { zh: '只有本表的列和名单中的单位', en: 'Only our own columns and the units of the list' },
  },
  sample: { heading: '经办人', cell: "'数据填报'!J5" },
  words: ({ heading, cell }: { readonly heading: string; readonly cell: string }) => ({
    found: heading,
    cell,
    message: {
      zh: `列“${heading}”不是单位名单中的单位，未采用`,
      en: `the column “${heading}” is no unit of the list and is not used`,
    },
    fix: {
      zh: '如需考核该单位，请在“说明”表的单位名单中增加一行',
      en: 'To score it, add a row to the list of units on sheet 说明',
    },
  }),
});
