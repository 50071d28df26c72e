import type { Relation } from './relation';

/** A rate that is entered beside its figures must be theirs, as far as one decimal place goes. */
export const complianceRate: Relation = {
  code: 'V106',
  level: 'error',
  title: { zh: '填报的符合政策生育率 = 符合政策出生 ÷ 出生', en: 'Policy-compliant rate entered = compliant ÷ births' },
  needs: { zh: '填报的比率（%）、符合政策出生和出生人数；出生为 0 不核对', en: 'The rate entered (%), compliant births and births; silent without births' },
  left: 'rates.compliant',
  relation: 'equal',
  right: { kind: 'ratio', of: 'births.compliant', per: 'births.total', scale: '100' },
  tolerance: { by: { value: '0.05', basis: 'assumed' } },
  fix: { zh: '按填报的人数重新计算比率', en: 'Compute the rate again from the numbers entered' },
  examples: {
    // 34,369 of 36,179 are 94.997 %.
    fails: { 'rates.compliant': 95.5, 'births.compliant': 34_369, 'births.total': 36_179 },
    passes: { 'rates.compliant': 95, 'births.compliant': 34_369, 'births.total': 36_179 },
  },
};
