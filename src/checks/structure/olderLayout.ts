import { structureCheck } from './structureCheck';

export const olderLayout = structureCheck({
  code: 'S009',
  level: 'error',
  title: { zh: '版式已不再支持', en: 'Layout no longer supported' },
  needs: { zh: '工作簿标识中的版式号。', en: 'The layout number in the tag of the workbook.' },
  examples: {
    fails: { zh: '工作簿由早期的加载项新建，版式号较小', en: 'The workbook was made by an early add-in and has a lower number' },
    passes: { zh: '版式号与加载项相同', en: 'The layout is that of the add-in' },
  },
  sample: { layout: 0 },
  words: ({ layout }: { readonly layout: number }) => ({
    found: String(layout),
    message: {
      zh: `工作簿的版式（${String(layout)}）太旧，本加载项不再识别`,
      en: `the workbook's layout (${String(layout)}) is too old for this add-in`,
    },
    fix: { zh: '请新建一个工作簿，把数据填报表的数据粘贴过去', en: 'Make a new workbook and paste the figures of 数据填报 there' },
  }),
});
