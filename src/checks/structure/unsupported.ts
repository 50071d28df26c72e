import { structureCheck } from './structureCheck';

export const unsupported = structureCheck({
  code: 'S047',
  level: 'error',
  title: { zh: '这里不能执行', en: 'Cannot be done here' },
  needs: { zh: '所用程序能否执行该操作。', en: 'Whether the program at hand can do it.' },
  examples: {
    fails: { zh: '表格下方有合并单元格，无法扩展', en: 'A table cannot grow, for merged cells stand below it' },
    passes: { zh: '在 Excel 中操作', en: 'It is done in Excel' },
  },
  sample: { subject: 'KH_Details' },
  words: ({ subject }: { readonly subject: string }) => ({
    found: subject,
    message: { zh: `这里不能执行此操作：${subject}`, en: `this cannot be done here: ${subject}` },
    fix: { zh: '请在 Excel 中操作', en: 'Do it in Excel' },
  }),
});
