import { structureCheck } from './structureCheck';
import type { RemarkPlace } from './remarkPlace';

export const remarkDecisionUnknown = structureCheck({
  code: 'S032',
  level: 'warning',
  title: { zh: '否决事项没有明确决定', en: 'Veto without clear decision' },
  needs: {
    zh: '“扣分与佐证”中否决事项各行的“决定或扣分”列；指标各行不检查。',
    en: 'The column 决定或扣分 in rows of 扣分与佐证 on vetoes; rows on indicators are left out.',
  },
  examples: {
    fails: { zh: '决定为空，或填“待定”', en: 'The decision is blank, or reads 待定' },
    passes: { zh: '填“一票否决”或“不否决”', en: 'It reads 一票否决 or 不否决' },
  },
  sample: { unit: '青山区', code: 'V1', cell: "'扣分与佐证'!A6", decision: '待定' },
  words: ({ unit, code, cell, decision }: RemarkPlace & { readonly decision: string }) => ({
    found: decision,
    unit,
    cell,
    message: { zh: `${unit}的否决事项 ${code} 没有明确决定`, en: `veto ${code} of ${unit} has no clear decision` },
    expected: { zh: '一票否决、不否决', en: '一票否决 or 不否决' },
    fix: { zh: '请填“一票否决”或“不否决”', en: 'Enter 一票否决 or 不否决' },
  }),
});
