import { structureCheck } from './structureCheck';

export const readOnly = structureCheck({
  code: 'S042',
  level: 'error',
  title: { zh: '工作簿只读', en: 'Workbook read-only' },
  needs: { zh: '工作簿能否写入。', en: 'Whether the workbook can be written.' },
  examples: {
    fails: { zh: '从邮件附件直接打开的工作簿', en: 'The workbook was opened from an e-mail' },
    passes: { zh: '已另存为可编辑的副本', en: 'An editable copy was saved' },
  },
  sample: { subject: '' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message: { zh: '工作簿是只读的，无法写入结果', en: 'the workbook is read-only; results cannot be written' },
    fix: { zh: '请另存一份可编辑的副本后再评分', en: 'Save an editable copy, then score' },
  }),
});
