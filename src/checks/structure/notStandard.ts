import { inRow, structureCheck } from './structureCheck';

export const notStandard = structureCheck({
  code: 'S001',
  level: 'error',
  title: { zh: '不是标准考核工作簿', en: 'Not a standard assessment workbook' },
  needs: {
    zh: '工作簿的标识和考核表；两者都没有才算，只缺其一不在此列。',
    en: 'The tag and the tables of the workbook; raised only where neither is there.',
  },
  examples: {
    fails: { zh: '打开的是一份人口台账', en: 'A population register was opened' },
    passes: { zh: '打开由本加载项新建的工作簿，工作表改了名也可以', en: 'A workbook made by this add-in, its sheets renamed or not' },
  },
  sample: { sheets: ['人口台账', '汇总'] },
  words: ({ sheets }: { readonly sheets: readonly string[] }) => ({
    found: inRow(sheets).zh,
    message: {
      zh: '这不是标准考核工作簿：没有找到考核表和标识',
      en: 'this is not a standard assessment workbook: none of its tables, nor its tag, is there',
    },
    fix: {
      zh: '请打开标准考核工作簿，或新建一个后把数据填入',
      en: 'Open a standard assessment workbook, or make a new one and enter the figures there',
    },
  }),
});
