import type { Relation } from './relation';

/** A growth that is entered beside its figures must be theirs, as far as one decimal place goes. */
export const fundingGrowth: Relation = {
  code: 'V120',
  level: 'error',
  title: { zh: '填报的投入增长幅度 =（本年 − 上年）÷ 上年', en: 'Growth of funding entered = (this year − last year) ÷ last year' },
  needs: { zh: '填报的增幅（%）、本年和上年投入；上年为 0 不核对', en: 'The growth entered (%), funding of both years; silent where last year is 0' },
  left: 'rates.fundingGrowth',
  relation: 'equal',
  right: { kind: 'growth', now: 'funding.total', before: 'funding.lastYear', scale: '100' },
  tolerance: { by: { value: '0.05', basis: 'assumed' } },
  fix: { zh: '按同一口径、同一价格基础重新计算', en: 'Compute it again on one scope and one price basis' },
  examples: {
    fails: { 'rates.fundingGrowth': 11, 'funding.total': 110, 'funding.lastYear': 100 },
    passes: { 'rates.fundingGrowth': 10, 'funding.total': 110, 'funding.lastYear': 100 },
  },
};
