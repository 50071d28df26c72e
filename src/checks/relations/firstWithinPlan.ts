import type { Relation } from './relation';

/** 国人口统1表: births within plan are part of the births of their parity. */
export const firstWithinPlan: Relation = {
  code: 'V102',
  level: 'error',
  title: { zh: '一孩计划内出生 ≤ 一孩出生', en: 'First children within plan ≤ first children' },
  needs: { zh: '一孩出生人数及其中计划内人数；缺任何一项不核对', en: 'First children and those of them within plan; silent where one is missing' },
  left: 'births.firstWithinPlan',
  relation: 'atMost',
  right: 'births.first',
  source: '国人口统1表',
  fix: { zh: '核对两个数：前者是后者的一部分', en: 'Check both figures: the first is part of the second' },
  examples: {
    fails: { 'births.firstWithinPlan': 31, 'births.first': 30 },
    passes: { 'births.firstWithinPlan': 30, 'births.first': 30 },
  },
};
