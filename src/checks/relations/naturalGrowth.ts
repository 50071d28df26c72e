import type { Relation } from './relation';

/** Natural growth is births less deaths; it may be negative. */
export const naturalGrowth: Relation = {
  code: 'V110',
  level: 'error',
  title: { zh: '自然增长人数 = 出生 − 死亡', en: 'Natural growth = births − deaths' },
  needs: { zh: '自然增长、出生和死亡人数；缺任何一项不核对', en: 'Natural growth, births and deaths; silent where one is missing' },
  left: 'growth.natural',
  relation: 'equal',
  right: { kind: 'difference', from: 'births.total', subtract: 'deaths.total' },
  fix: { zh: '核对三个数；负增长填负数', en: 'Check the three figures; negative growth is entered as a negative number' },
  examples: {
    fails: { 'growth.natural': 20, 'births.total': 380, 'deaths.total': 400 },
    passes: { 'growth.natural': -20, 'births.total': 380, 'deaths.total': 400 },
  },
};
