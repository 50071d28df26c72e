import type { Relation } from './relation';

/** 国人口统1表: the births within plan of all parities make up the policy-compliant births. */
export const withinPlanSum: Relation = {
  code: 'V105',
  level: 'error',
  title: { zh: '符合政策出生人数 = 一孩 + 二孩 + 多孩计划内出生', en: 'Policy-compliant births = first + second + later children within plan' },
  needs: { zh: '符合政策出生人数和各孩次计划内人数；缺任何一项不核对', en: 'Policy-compliant births and those within plan by parity; silent where one is missing' },
  left: 'births.compliant',
  relation: 'equal',
  right: { kind: 'sum', of: ['births.firstWithinPlan', 'births.secondWithinPlan', 'births.multiWithinPlan'] },
  source: '国人口统1表',
  fix: { zh: '核对符合政策出生人数和各孩次计划内人数', en: 'Check the policy-compliant births and the numbers by parity' },
  examples: {
    fails: { 'births.compliant': 95, 'births.firstWithinPlan': 70, 'births.secondWithinPlan': 24, 'births.multiWithinPlan': 0 },
    passes: { 'births.compliant': 95, 'births.firstWithinPlan': 70, 'births.secondWithinPlan': 24, 'births.multiWithinPlan': 1 },
  },
};
