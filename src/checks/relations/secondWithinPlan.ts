import type { Relation } from './relation';

/** 国人口统1表: births within plan are part of the births of their parity. */
export const secondWithinPlan: Relation = {
  code: 'V103',
  level: 'error',
  title: { zh: '二孩计划内出生 ≤ 二孩出生', en: 'Second children within plan ≤ second children' },
  needs: { zh: '二孩出生人数及其中计划内人数；缺任何一项不核对', en: 'Second children and those of them within plan; silent where one is missing' },
  left: 'births.secondWithinPlan',
  relation: 'atMost',
  right: 'births.second',
  source: '国人口统1表',
  fix: { zh: '核对两个数：前者是后者的一部分', en: 'Check both figures: the first is part of the second' },
  examples: {
    fails: { 'births.secondWithinPlan': 31, 'births.second': 30 },
    passes: { 'births.secondWithinPlan': 30, 'births.second': 30 },
  },
};
