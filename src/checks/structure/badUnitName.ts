import { structureCheck } from './structureCheck';

export const badUnitName = structureCheck({
  code: 'S012',
  level: 'error',
  title: { zh: '单位名称含〔〕', en: 'Unit name with 〔 or 〕' },
  needs: {
    zh: '单位名单；〔〕在“标记”列里用来区分单位，不能出现在名称中。',
    en: 'The list of units; the brackets set off unit names under 标记 and cannot be part of one.',
  },
  examples: {
    fails: { zh: '新区〔示范〕', en: '新区〔示范〕' },
    passes: { zh: '新区（示范）', en: '新区（示范）' },
  },
  sample: { unit: '新区〔示范〕', cell: "'说明'!B12" },
  words: ({ unit, cell }: { readonly unit: string; readonly cell: string }) => ({
    found: unit,
    cell,
    unit,
    message: { zh: `单位名称“${unit}”含有“〔”或“〕”`, en: `the unit name “${unit}” contains “〔” or “〕”` },
    fix: { zh: '请改用其他括号，并同时修改数据填报表的列标题', en: 'Use other brackets, in the column heading of 数据填报 too' },
  }),
});
