import { structureCheck } from './structureCheck';

export const tooOld = structureCheck({
  code: 'S045',
  level: 'error',
  title: { zh: 'Excel 版本太旧', en: 'Excel too old' },
  needs: { zh: 'Excel 支持的接口版本（需要 ExcelApi 1.14）。', en: 'The interface of Excel (ExcelApi 1.14 is needed).' },
  examples: {
    fails: { zh: '在 Excel 2016 中使用', en: 'Used in Excel 2016' },
    passes: { zh: 'Excel 2021、Microsoft 365 或网页版', en: 'Excel 2021, Microsoft 365 or Excel on the web' },
  },
  sample: { subject: '' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message: { zh: '这个版本的 Excel 太旧，缺少所需的功能', en: 'this Excel is too old' },
    fix: { zh: '请使用 Excel 2021 或更新的版本', en: 'Use Excel 2021 or later' },
  }),
});
