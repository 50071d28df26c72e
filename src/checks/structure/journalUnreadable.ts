import { structureCheck } from './structureCheck';

export const journalUnreadable = structureCheck({
  code: 'S065',
  level: 'error',
  title: { zh: '写入日志无法读取', en: 'The journal cannot be read' },
  needs: { zh: '隐藏的“写入日志”工作表。', en: "The hidden sheet '写入日志'." },
  examples: {
    fails: { zh: '日志的单元格被删改', en: 'Cells of the journal were edited or deleted' },
    passes: { zh: '日志如加载项所写', en: 'The journal is as the add-in wrote it' },
  },
  sample: { state: 'done' },
  words: ({ state }: { readonly state: 'open' | 'done' | 'undone' }) => ({
    found: '',
    message: { zh: '写入日志已被改动，无法恢复原内容', en: 'The journal was altered; what it kept cannot be put back' },
    fix:
      state === 'open'
        ? { zh: '请从备份打开工作簿，或核对数据后重新评分', en: 'Open the workbook from a backup, or check the figures and score again' }
        : { zh: '不能撤销；需要时请从备份恢复', en: 'This write cannot be undone; use a backup where needed' },
  }),
});
