import type { Relation } from './relation';

/** Three rates rounded to two places each may be 0.015 apart. */
export const naturalGrowthRate: Relation = {
  code: 'V111',
  level: 'error',
  title: { zh: '自然增长率 = 出生率 − 死亡率', en: 'Rate of natural growth = birth rate − death rate' },
  needs: { zh: '填报的三个比率（‰）；缺任何一项不核对', en: 'The three rates entered (‰); silent where one is missing' },
  left: 'rates.naturalGrowth',
  relation: 'equal',
  right: { kind: 'difference', from: 'rates.birth', subtract: 'rates.death' },
  tolerance: { by: { value: '0.015', basis: 'assumed' } },
  fix: { zh: '核对三个比率，统计口径应一致', en: 'Check the three rates; all must have one scope' },
  examples: {
    fails: { 'rates.naturalGrowth': 4.65, 'rates.birth': 8.9, 'rates.death': 4.27 },
    passes: { 'rates.naturalGrowth': 4.63, 'rates.birth': 8.9, 'rates.death': 4.27 },
  },
};
