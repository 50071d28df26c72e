import { structureCheck } from './structureCheck';
import type { RemarkPlace } from './remarkPlace';

export const remarkWithoutReason = structureCheck({
  code: 'S033',
  level: 'warning',
  title: { zh: '否决决定没有理由', en: 'Veto decided without reason' },
  needs: {
    zh: '“扣分与佐证”中有明确决定的否决事项的“理由”列。',
    en: 'The column 理由 in rows of 扣分与佐证 that decide a veto.',
  },
  examples: {
    fails: { zh: '填了“一票否决”，理由为空', en: '一票否决 with a blank reason' },
    passes: { zh: '写明理由，最好附佐证文号', en: 'The reason is given, the reference of the evidence too' },
  },
  sample: { unit: '青山区', code: 'V1', cell: "'扣分与佐证'!A6" },
  words: ({ unit, code, cell }: RemarkPlace) => ({
    found: '',
    unit,
    cell,
    message: { zh: `${unit}的否决事项 ${code} 没有写明理由，按待核处理`, en: `veto ${code} of ${unit} gives no reason and is pending` },
    fix: { zh: '请写明理由和佐证文号', en: 'Give the reason and the reference of the evidence' },
  }),
});
