import type { Relation } from './relation';

/** Married women of childbearing age are part of the women of childbearing age. */
export const marriedWomen: Relation = {
  code: 'V113',
  level: 'error',
  title: { zh: '已婚育龄妇女 ≤ 育龄妇女', en: 'Married women of childbearing age ≤ women of childbearing age' },
  needs: { zh: '已婚育龄妇女和育龄妇女人数；缺任何一项不核对', en: 'Both numbers of women; silent where one is missing' },
  left: 'women.married',
  relation: 'atMost',
  right: 'women.childbearingAge',
  source: '国人口统1表',
  fix: { zh: '核对两个数：前者是后者的一部分', en: 'Check both figures: the first is part of the second' },
  examples: {
    fails: { 'women.married': 14_001, 'women.childbearingAge': 14_000 },
    passes: { 'women.married': 14_000, 'women.childbearingAge': 14_000 },
  },
};
