import { structureCheck } from './structureCheck';

export const olderLayout = structureCheck({
  code: 'S009',
  level: 'error',
  title: { zh: '版式需要更新', en: 'Layout to be brought up to date' },
  needs: { zh: '工作簿标识中的版式号。', en: 'The layout number in the tag of the workbook.' },
  examples: {
    fails: { zh: '工作簿由早期的加载项新建，版式号较小', en: 'The workbook was made by an early add-in and has a lower number' },
    passes: { zh: '版式号与加载项相同', en: 'The layout is that of the add-in' },
  },
  sample: { layout: 1 },
  words: ({ layout }: { readonly layout: number }) => ({
    found: String(layout),
    message: {
      zh: `工作簿是旧版式（${String(layout)}），须更新后才能评分`,
      en: `the workbook has an older layout (${String(layout)}) and must be brought up to date before it is scored`,
    },
    fix: {
      zh: '请点“更新版式”（命令行：npm run upgrade），单位、数据、扣分与佐证和参数会原样带到新工作簿，原工作簿不动',
      en: 'Press "Bring up to date" (command line: npm run upgrade): units, figures, remarks and parameters go into a new workbook as they are, and this one stays',
    },
  }),
});
