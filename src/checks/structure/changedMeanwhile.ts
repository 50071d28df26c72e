import { inRow, structureCheck } from './structureCheck';

export const changedMeanwhile = structureCheck({
  code: 'S061',
  level: 'error',
  title: { zh: '写入时工作簿被改动', en: 'The workbook was changed while it was written' },
  needs: { zh: '写入的同一批操作中回读的数据和位置。', en: 'What is read back, data and places, in the batch of the write itself.' },
  examples: {
    fails: { zh: '评分时同事改了一个数据、删了一列或改了排序', en: 'A colleague changed a figure, deleted a column or sorted a table during scoring' },
    passes: { zh: '写入时与读取时完全相同', en: 'Everything is as it was read' },
  },
  sample: { places: ['KH_Figures'] },
  words: ({ places }: { readonly places: readonly string[] }) => ({
    found: places.join('、'),
    message: {
      zh: `读取之后、写入之前，有人改动了工作簿（${inRow(places).zh}）`,
      en: `Somebody changed the workbook between reading and writing (${inRow(places).en})`,
    },
    fix: { zh: '请重新操作一次；多人同时编辑时，请先约定由一人评分', en: 'Do it again; where several people edit at once, agree on one who scores' },
  }),
});
