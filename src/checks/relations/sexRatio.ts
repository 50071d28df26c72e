import type { Relation } from './relation';

/** A sex ratio at birth that is entered beside its figures must be theirs, as far as one decimal place goes. */
export const sexRatio: Relation = {
  code: 'V107',
  level: 'error',
  title: { zh: '填报的出生人口性别比 = 男婴 ÷ 女婴 × 100', en: 'Sex ratio entered = boys ÷ girls × 100' },
  needs: { zh: '填报的性别比、男婴和女婴数；女婴为 0 不核对', en: 'The ratio entered, boys and girls; silent without girls' },
  left: 'rates.sexRatio',
  relation: 'equal',
  right: { kind: 'ratio', of: 'births.male', per: 'births.female', scale: '100' },
  tolerance: { by: { value: '0.05', basis: 'assumed' } },
  fix: { zh: '按填报的男婴、女婴数重新计算', en: 'Compute the ratio again from the boys and girls entered' },
  examples: {
    // 1,104 to 1,034 are 106.77.
    fails: { 'rates.sexRatio': 107.6, 'births.male': 1104, 'births.female': 1034 },
    passes: { 'rates.sexRatio': 106.8, 'births.male': 1104, 'births.female': 1034 },
  },
};
