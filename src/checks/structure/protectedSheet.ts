import { structureCheck } from './structureCheck';

export const protectedSheet = structureCheck({
  code: 'S040',
  level: 'error',
  title: { zh: '工作表受保护', en: 'Sheet protected' },
  needs: { zh: '要写入结果的单元格；未锁定的单元格可以写入，不提示。', en: 'The cells that results go into; silent where these are not locked.' },
  examples: {
    fails: { zh: '“得分表”设了保护，单元格全部锁定', en: '得分表 is protected with all its cells locked' },
    passes: { zh: '“考核结果”受保护，但结果单元格未锁定', en: '考核结果 is protected, its result cells are not locked' },
  },
  sample: { subject: '得分表' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message:
      subject === ''
        ? { zh: 'Excel 拒绝了这次操作：工作表或工作簿受保护', en: 'Excel refused the operation: a sheet or the workbook is protected' }
        : { zh: `工作表“${subject}”受保护，无法写入结果`, en: `sheet ${subject} is protected; results cannot be written` },
    fix:
      subject === ''
        ? { zh: '请在“审阅”中撤销保护后再试', en: 'Take the protection off under Review, then try again' }
        : { zh: '请在“审阅”中撤销该工作表的保护后重新评分', en: 'Unprotect the sheet under Review, then score again' },
  }),
});
