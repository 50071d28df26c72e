import { structureCheck } from './structureCheck';

export const noUnits = structureCheck({
  code: 'S007',
  level: 'error',
  title: { zh: '没有参加考核的单位', en: 'No unit takes part' },
  needs: { zh: '“说明”表中的单位名单。', en: 'The list of units on sheet 说明.' },
  examples: {
    fails: { zh: '单位名单为空，或所有单位都填了“不参加”', en: 'The list is empty, or every unit has 不参加' },
    passes: { zh: '至少一个单位参加', en: 'At least one unit takes part' },
  },
  sample: { table: 'KH_Units' },
  words: ({ table }: { readonly table: string }) => ({
    found: '',
    message: { zh: `单位名单（${table}）中没有参加考核的单位`, en: `no unit in the list (${table}) takes part` },
    fix: { zh: '请在“说明”表的单位名单中填写单位名称', en: 'Enter the units in the list on sheet 说明' },
  }),
});
