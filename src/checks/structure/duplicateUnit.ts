import { structureCheck } from './structureCheck';

export const duplicateUnit = structureCheck({
  code: 'S011',
  level: 'error',
  title: { zh: '单位重复', en: 'Unit listed twice' },
  needs: { zh: '单位名单；比较时不计空格。', en: 'The list of units; spaces do not count.' },
  examples: {
    fails: { zh: '名单中有“青山区”和“青山 区”', en: 'The list has 青山区 and 青山 区' },
    passes: { zh: '每个单位一行', en: 'One row for every unit' },
  },
  sample: { unit: '青山区', cell: "'说明'!B12" },
  words: ({ unit, cell }: { readonly unit: string; readonly cell: string }) => ({
    found: unit,
    cell,
    unit,
    message: { zh: `单位“${unit}”重复`, en: `the unit “${unit}” is listed twice` },
    fix: { zh: '请在单位名单中只保留一行', en: 'Keep one row of it in the list of units' },
  }),
});
