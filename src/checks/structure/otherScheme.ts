import { structureCheck } from './structureCheck';

interface Given {
  /** Id of the scheme of the workbook. */
  readonly found: string;
  /** Id of the one in use; absent where none of that id is known. */
  readonly inUse?: string;
}

export const otherScheme = structureCheck({
  code: 'S003',
  level: 'error',
  title: { zh: '方案不符', en: 'Made for another scheme' },
  needs: {
    zh: '工作簿标识中的方案编号；没有标识的工作簿不检查。版本号不同不在此列：指标逐条核对（S010）。',
    en: 'The scheme in the tag of the workbook; silent where it has no tag. Another version of the scheme is compared row by row instead (S010).',
  },
  examples: {
    fails: { zh: '用包头方案打开另一个方案的工作簿', en: 'A workbook of another scheme, scored with that of Baotou' },
    passes: { zh: '工作簿与方案文件的编号相同', en: 'Workbook and scheme file have the same id' },
  },
  sample: { found: 'other-2013', inUse: 'baotou-2012' },
  words: ({ found, inUse }: Given) => ({
    found,
    message:
      inUse === undefined
        ? {
            zh: `工作簿属于方案“${found}”，此方案没有随程序提供，工作簿也没有带方案文件`,
            en: `the workbook is for scheme “${found}”, which does not ship, and the workbook carries no scheme file`,
          }
        : {
            zh: `工作簿属于方案“${found}”，当前使用的方案是“${inUse}”`,
            en: `the workbook is for scheme “${found}”, the scheme in use is “${inUse}”`,
          },
    fix: {
      zh: '请使用与工作簿一致的方案文件；用方案文件重新生成的工作簿会自带方案',
      en: 'Use the scheme file that the workbook was made for; a workbook made from it now carries it',
    },
  }),
});
