import { structureCheck } from './structureCheck';

export const noAnswer = structureCheck({
  code: 'S046',
  level: 'error',
  title: { zh: 'Excel 没有响应', en: 'Excel does not answer' },
  needs: { zh: 'Excel 对请求的应答。', en: 'The answer of Excel to a request.' },
  examples: {
    fails: { zh: 'Excel 有一个打开的对话框', en: 'A dialogue of Excel is open' },
    passes: { zh: 'Excel 空闲', en: 'Excel is idle' },
  },
  sample: { subject: '' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message: { zh: 'Excel 没有响应', en: 'Excel does not answer' },
    fix: { zh: '请关闭打开的对话框后再试', en: 'Close open dialogues, then try again' },
  }),
});
