import { structureCheck } from './structureCheck';

export const unexpected = structureCheck({
  code: 'S048',
  level: 'error',
  title: { zh: '意外的错误', en: 'Unexpected error' },
  needs: { zh: 'Excel 报告的其他错误。', en: 'Whatever else Excel reports.' },
  examples: {
    fails: { zh: 'Excel 报告 GeneralException', en: 'Excel reports GeneralException' },
    passes: { zh: '没有错误', en: 'No error' },
  },
  sample: { subject: 'GeneralException' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message:
      subject === ''
        ? { zh: 'Excel 报告了意外的错误', en: 'Excel reported an unexpected error' }
        : { zh: `Excel 报告了意外的错误（${subject}）`, en: `Excel reported an unexpected error (${subject})` },
    fix: { zh: '请重试；如仍出现，请保存工作簿并重新打开', en: 'Try again; if it persists, save the workbook and reopen it' },
  }),
});
