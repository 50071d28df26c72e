import { structureCheck } from './structureCheck';

export const finalDiffers = structureCheck({
  code: 'S076',
  level: 'error',
  title: { zh: '定稿核对不一致', en: 'The final record does not verify' },
  needs: { zh: '定稿写入后，按数据重新计算并与写入的结果、运行记录逐格比较。', en: 'After the final run, all results recomputed from the figures, and the chain of records.' },
  examples: {
    fails: { zh: '写入后有一个得分与重新计算的不同', en: 'A written score differs from the recomputed one' },
    passes: { zh: '全部一致', en: 'All agree' },
  },
  sample: { time: '2012-12-31 17:05', count: 1 },
  words: ({ time, count }: { readonly time: string; readonly count: number }) => ({
    found: String(count),
    message: {
      zh: `${time} 的定稿与按数据重新计算的结果不一致${count > 0 ? `（${String(count)} 处）` : ''}，未加保护`,
      en: `the final record of ${time} differs from what the figures give${count > 0 ? ` (in ${String(count)} places)` : ''}; it was not protected`,
    },
    fix: { zh: '请用“复核”查看差异；然后“重新打开以更正”，重新评分、定稿', en: 'See the differences by review; then re-open it, score and finalize again' },
  }),
});
