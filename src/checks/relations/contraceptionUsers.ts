import type { Relation } from './relation';

/** Users of contraception are counted among married women. */
export const contraceptionUsers: Relation = {
  code: 'V115',
  level: 'error',
  title: { zh: '采取避孕措施人数 ≤ 已婚育龄妇女', en: 'Users of contraception ≤ married women of childbearing age' },
  needs: { zh: '采取避孕措施人数和已婚育龄妇女人数；缺任何一项不核对', en: 'Users and married women; silent where one is missing' },
  left: 'contraception.users',
  relation: 'atMost',
  right: 'women.married',
  source: '国人口统2表',
  fix: { zh: '核对两个数：前者是后者的一部分', en: 'Check both figures: the first is part of the second' },
  examples: {
    fails: { 'contraception.users': 8001, 'women.married': 8000 },
    passes: { 'contraception.users': 7200, 'women.married': 8000 },
  },
};
