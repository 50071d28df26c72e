import { inRow, structureCheck } from './structureCheck';

export const pendingBeforeFinal = structureCheck({
  code: 'S074',
  level: 'error',
  title: { zh: '有待核指标，不能定稿', en: 'Pending indicators stand against a final record' },
  needs: { zh: '各单位的待核数。', en: 'The pending indicators of every unit.' },
  examples: {
    fails: { zh: '定稿时青山区还有待核指标', en: 'A unit has pending indicators left' },
    passes: { zh: '各单位待核数为 0，或已声明允许待核', en: 'No unit has any, or pending ones were allowed' },
  },
  sample: { count: 3, units: ['青山区', '固阳县'] },
  words: ({ count, units }: { readonly count: number; readonly units: readonly string[] }) => ({
    found: String(count),
    message: {
      zh: `还有 ${String(count)} 项指标待核（${inRow(units).zh}），总分和名次是暂定的，不能定稿`,
      en: `${String(count)} ${count === 1 ? 'indicator is' : 'indicators are'} pending (${inRow(units).en}): totals and ranks are provisional`,
    },
    fix: {
      zh: '请补齐数据和“扣分与佐证”后再定稿；确需带待核项归档的，请选择允许待核（命令行 --allow-pending）',
      en: 'Supply the figures and decisions, then finalize; to file the record as it is, allow pending indicators (--allow-pending)',
    },
  }),
});
