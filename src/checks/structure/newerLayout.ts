import { structureCheck } from './structureCheck';

export const newerLayout = structureCheck({
  code: 'S004',
  level: 'error',
  title: { zh: '版式比加载项新', en: 'Layout newer than the add-in' },
  needs: { zh: '工作簿标识中的版式号。', en: 'The layout number in the tag of the workbook.' },
  examples: {
    fails: { zh: '工作簿由更新的加载项新建', en: 'The workbook was made by a later add-in' },
    passes: { zh: '版式号与加载项相同', en: 'The layout is that of the add-in' },
  },
  sample: { layout: 3 },
  words: ({ layout }: { readonly layout: number }) => ({
    found: String(layout),
    message: {
      zh: `工作簿的版式（${String(layout)}）比本加载项新，无法可靠识别`,
      en: `the workbook's layout (${String(layout)}) is newer than this add-in`,
    },
    fix: { zh: '请更新加载项后再评分', en: 'Update the add-in, then score' },
  }),
});
