import type { Relation } from './relation';

/** The death rate is over the mean population, as the birth rate is. */
export const deathRate: Relation = {
  code: 'V109',
  level: 'error',
  title: { zh: '填报的死亡率 = 死亡 ÷ 平均人口 × 1000', en: 'Death rate entered = deaths ÷ mean population × 1000' },
  needs: { zh: '填报的死亡率（‰）、死亡人数、年初和年末人口；平均人口为 0 不核对', en: 'The rate entered (‰), deaths, population at start and end; silent without population' },
  left: 'rates.death',
  relation: 'equal',
  right: { kind: 'ratio', of: 'deaths.total', per: { kind: 'mean', of: ['population.start', 'population.end'] }, scale: '1000' },
  tolerance: { by: { value: '0.005', basis: 'assumed' } },
  fix: { zh: '分母用年初、年末平均人口，保留两位小数', en: 'Divide by the mean of both populations, to two places' },
  examples: {
    fails: { 'rates.death': 4.2, 'deaths.total': 400, 'population.start': 99_000, 'population.end': 101_000 },
    passes: { 'rates.death': 4, 'deaths.total': 400, 'population.start': 99_000, 'population.end': 101_000 },
  },
};
