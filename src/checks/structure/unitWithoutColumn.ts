import { structureCheck } from './structureCheck';

export const unitWithoutColumn = structureCheck({
  code: 'S013',
  level: 'error',
  title: { zh: '单位没有数据列', en: 'Unit without column' },
  needs: {
    zh: '参加考核的单位和“数据填报”的列标题；比较时不计空格和换行。',
    en: 'The units that take part, and the headings of 数据填报; spaces and line breaks do not count.',
  },
  examples: {
    fails: { zh: '名单里有“石拐区”，数据填报表中没有这一列', en: '石拐区 is listed and has no column on 数据填报' },
    passes: { zh: '没有数据列的单位在名单中填了“不参加”', en: 'A unit without column has 不参加 in the list' },
  },
  sample: { unit: '石拐区', sheet: '数据填报' },
  words: ({ unit, sheet }: { readonly unit: string; readonly sheet: string }) => ({
    found: '',
    unit,
    message: {
      zh: `单位“${unit}”在工作表“${sheet}”中没有数据列，全部指标待核`,
      en: `the unit “${unit}” has no column on sheet ${sheet}; all its indicators are pending`,
    },
    fix: {
      zh: '请在“期间”与“填报口径”之间插入一列并以该单位命名；不考核的单位请在名单中填“不参加”',
      en: 'Insert a column named after it before 填报口径; for a unit that is not scored enter 不参加 in the list',
    },
  }),
});
