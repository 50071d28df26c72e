import type { Relation } from './relation';

/** Women of 15 to 49 are part of the population, and men exist. */
export const womenOfChildbearingAge: Relation = {
  code: 'V112',
  level: 'error',
  title: { zh: '15—49 岁育龄妇女 < 年末总人口', en: 'Women aged 15–49 < population at the end' },
  needs: { zh: '育龄妇女人数和年末总人口；缺任何一项不核对', en: 'Women of childbearing age and population at the end; silent where one is missing' },
  left: 'women.childbearingAge',
  relation: 'lessThan',
  right: 'population.end',
  source: '国人口统1表',
  fix: { zh: '核对两个数是否填反或多一位', en: 'Check whether the two are swapped or have a digit too many' },
  examples: {
    fails: { 'women.childbearingAge': 50_000, 'population.end': 50_000 },
    passes: { 'women.childbearingAge': 14_000, 'population.end': 50_000 },
  },
};
