import { structureCheck } from './structureCheck';

export const takenBack = structureCheck({
  code: 'S063',
  level: 'note',
  title: { zh: '写入没有完成，已恢复', en: 'The write did not come through and was taken back' },
  needs: { zh: '写入日志中保存的原内容。', en: 'What the journal kept of the cells before.' },
  examples: {
    fails: { zh: '写入到一半 Excel 报错', en: 'Excel reports an error in the middle of a write' },
    passes: { zh: '写入全部完成', en: 'The write came through' },
  },
  sample: {},
  words: (_: Readonly<Record<string, never>>) => ({
    found: '',
    message: { zh: '这次写入没有完成，各单元格已恢复为写入前的内容', en: 'This write did not come through; all cells hold again what they held before' },
    fix: { zh: '按上面的说明处理后，再操作一次', en: 'Follow what is said above, then do it again' },
  }),
});
