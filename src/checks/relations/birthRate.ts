import type { Relation } from './relation';

/** The birth rate is over the mean population; over the population at the end it comes out lower where people moved in. */
export const birthRate: Relation = {
  code: 'V108',
  level: 'error',
  title: { zh: '填报的出生率 = 出生 ÷ 平均人口 × 1000', en: 'Birth rate entered = births ÷ mean population × 1000' },
  needs: { zh: '填报的出生率（‰）、出生人数、年初和年末人口；平均人口为 0 不核对', en: 'The rate entered (‰), births, population at start and end; silent without population' },
  left: 'rates.birth',
  relation: 'equal',
  right: { kind: 'ratio', of: 'births.total', per: { kind: 'mean', of: ['population.start', 'population.end'] }, scale: '1000' },
  tolerance: { by: { value: '0.005', basis: 'assumed' } },
  fix: { zh: '分母用年初、年末平均人口，保留两位小数', en: 'Divide by the mean of both populations, to two places' },
  examples: {
    // 436 over 57,727 at the end are 7.553, over the mean of 57,468 and 57,727 they are 7.570.
    fails: { 'rates.birth': 7.55, 'births.total': 436, 'population.start': 57_468, 'population.end': 57_727 },
    passes: { 'rates.birth': 7.57, 'births.total': 436, 'population.start': 57_468, 'population.end': 57_727 },
  },
};
