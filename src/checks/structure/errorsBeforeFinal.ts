import { structureCheck } from './structureCheck';

export const errorsBeforeFinal = structureCheck({
  code: 'S073',
  level: 'error',
  title: { zh: '有错误，不能定稿', en: 'Errors stand against a final record' },
  needs: { zh: '定稿前的全部数据检查。', en: 'All checks on the figures, before the record becomes final.' },
  examples: {
    fails: { zh: '定稿时还有 2 个错误级别的数据问题', en: 'Two data issues at the level of errors are left' },
    passes: { zh: '只剩提醒级别的问题', en: 'Only warnings are left' },
  },
  sample: { count: 2 },
  words: ({ count }: { readonly count: number }) => ({
    found: String(count),
    message: { zh: `还有 ${String(count)} 个错误，不能定稿`, en: `${String(count)} ${count === 1 ? 'error stands' : 'errors stand'} against a final record` },
    fix: { zh: '请按“数据问题”表逐条改正后再定稿', en: 'Mend what sheet 数据问题 lists, then finalize' },
  }),
});
