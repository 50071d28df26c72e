import { structureCheck } from './structureCheck';

export const notFinal = structureCheck({
  code: 'S072',
  level: 'error',
  title: { zh: '工作簿没有定稿', en: 'Workbook is not final' },
  needs: { zh: '工作簿中的定稿标记。', en: 'The mark of a final record in the workbook.' },
  examples: {
    fails: { zh: '对从未定稿的工作簿执行“重新打开以更正”', en: 'A workbook that never was final is to be re-opened' },
    passes: { zh: '重新打开已定稿的工作簿', en: 'A final workbook is re-opened' },
  },
  sample: {},
  words: (_: Readonly<Record<string, never>>) => ({
    found: '',
    message: { zh: '工作簿没有定稿，无需重新打开', en: 'the workbook is not final; there is nothing to re-open' },
    fix: { zh: '可直接修改数据后评分', en: 'Change the figures and score' },
  }),
});
