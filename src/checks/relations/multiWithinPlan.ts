import type { Relation } from './relation';

/** 国人口统1表: births within plan are part of the births of their parity. */
export const multiWithinPlan: Relation = {
  code: 'V104',
  level: 'error',
  title: { zh: '多孩计划内出生 ≤ 多孩出生', en: 'Later children within plan ≤ later children' },
  needs: { zh: '多孩出生人数及其中计划内人数；缺任何一项不核对', en: 'Later children and those of them within plan; silent where one is missing' },
  left: 'births.multiWithinPlan',
  relation: 'atMost',
  right: 'births.multi',
  source: '国人口统1表',
  fix: { zh: '核对两个数：前者是后者的一部分', en: 'Check both figures: the first is part of the second' },
  examples: {
    fails: { 'births.multiWithinPlan': 31, 'births.multi': 30 },
    passes: { 'births.multiWithinPlan': 30, 'births.multi': 30 },
  },
};
