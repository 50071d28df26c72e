import { structureCheck } from './structureCheck';

export const incomplete = structureCheck({
  code: 'S064',
  level: 'error',
  title: { zh: '结果不完整', en: 'The results are incomplete' },
  needs: { zh: '写入日志的状态：开始而未写完。', en: 'The state of the journal: begun and not finished.' },
  examples: {
    fails: { zh: '写入中断电，重新打开工作簿', en: 'The power failed during a write, and the workbook is opened again' },
    passes: { zh: '上次写入已写完或已撤销', en: 'The last write came through or was taken back' },
  },
  sample: {},
  words: (_: Readonly<Record<string, never>>) => ({
    found: '',
    message: { zh: '上一次写入中断，结果不完整，不能使用', en: 'The last write broke off; the results are incomplete and must not be used' },
    fix: {
      zh: '打开加载项，选择“恢复原内容”或“恢复后重新评分”；填报的数据没有丢失',
      en: "Open the add-in and choose 'Restore' or 'Restore and score again'; the entered figures are not lost",
    },
  }),
});
