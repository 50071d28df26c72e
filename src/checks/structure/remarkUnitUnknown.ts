import { structureCheck } from './structureCheck';

export const remarkUnitUnknown = structureCheck({
  code: 'S030',
  level: 'warning',
  title: { zh: '扣分与佐证：单位不在名单中', en: 'Remark on an unlisted unit' },
  needs: { zh: '“扣分与佐证”的“单位”列；整行空白不提示。', en: 'The column 单位 of 扣分与佐证; silent for blank rows.' },
  examples: {
    fails: { zh: '单位填“青山”', en: 'The unit reads 青山' },
    passes: { zh: '单位填“青山区”，与名单一致', en: 'The unit reads 青山区 as in the list' },
  },
  sample: { unit: '青山', cell: "'扣分与佐证'!A6" },
  words: ({ unit, cell }: { readonly unit: string; readonly cell: string }) => ({
    found: unit,
    cell,
    message: { zh: `单位“${unit}”不在单位名单中，该行未采用`, en: `the unit “${unit}” is not listed; the row is not used` },
    fix: { zh: '请按单位名单填写单位名称', en: 'Enter the unit as the list of units has it' },
  }),
});
