import { structureCheck } from './structureCheck';

export const tooLarge = structureCheck({
  code: 'S044',
  level: 'error',
  title: { zh: '数据量过大', en: 'Too much data' },
  needs: { zh: '一次读写的数据量；网页版 Excel 每次请求有上限。', en: 'The size of one request; Excel on the web has limits.' },
  examples: {
    fails: { zh: '几千个单位放在一个工作簿里', en: 'Thousands of units in one workbook' },
    passes: { zh: '单位分在几个工作簿里', en: 'The units are spread over several workbooks' },
  },
  sample: { subject: '' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message: { zh: '数据量超过一次读写的上限', en: 'there is more data than one request can carry' },
    fix: { zh: '请减少单位数，分成几个工作簿评分', en: 'Split the units over several workbooks' },
  }),
});
