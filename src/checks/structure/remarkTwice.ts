import { structureCheck } from './structureCheck';
import type { RemarkPlace } from './remarkPlace';

export const remarkTwice = structureCheck({
  code: 'S034',
  level: 'warning',
  title: { zh: '否决事项填了多行', en: 'Veto decided twice' },
  needs: {
    zh: '“扣分与佐证”中同一单位、同一否决事项的各行；同一指标可以有多行。',
    en: 'Rows of 扣分与佐证 on one veto of one unit; an indicator may have several.',
  },
  examples: {
    fails: { zh: '青山区 V1 一行“一票否决”，另一行“不否决”', en: 'V1 of 青山区 once with 一票否决, once with 不否决' },
    passes: { zh: '每个否决事项一行', en: 'One row for every veto' },
  },
  sample: { unit: '青山区', code: 'V1', cell: "'扣分与佐证'!A7" },
  words: ({ unit, code, cell }: RemarkPlace) => ({
    found: code,
    unit,
    cell,
    message: { zh: `${unit}的否决事项 ${code} 填了多行，只采用第一行`, en: `veto ${code} of ${unit} stands in several rows; the first one counts` },
    fix: { zh: '请只保留一行', en: 'Keep one of the rows' },
  }),
});
