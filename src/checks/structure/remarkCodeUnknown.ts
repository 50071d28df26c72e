import { structureCheck } from './structureCheck';
import type { RemarkPlace } from './remarkPlace';

export const remarkCodeUnknown = structureCheck({
  code: 'S031',
  level: 'warning',
  title: { zh: '扣分与佐证：代码不在方案中', en: 'Remark with an unknown code' },
  needs: { zh: '“扣分与佐证”的“代码”列：指标编号或否决事项代码。', en: 'The column 代码 of 扣分与佐证: an indicator or a veto.' },
  examples: {
    fails: { zh: '代码填 V9，方案中没有', en: 'The code V9 is not in the scheme' },
    passes: { zh: '代码与“指标体系”一致', en: 'The code stands in 指标体系' },
  },
  sample: { unit: '青山区', code: 'V9', cell: "'扣分与佐证'!A6" },
  words: ({ unit, code, cell }: RemarkPlace) => ({
    found: code,
    unit,
    cell,
    message: { zh: `代码“${code}”不是本方案的指标或否决事项`, en: `the code “${code}” is no indicator or veto of this scheme` },
    fix: { zh: '请按“指标体系”填写代码', en: 'Enter the code as sheet 指标体系 has it' },
  }),
});
