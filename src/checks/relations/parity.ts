import type { Relation } from './relation';

/** 国人口统1表: births by parity. */
export const parity: Relation = {
  code: 'V101',
  level: 'error',
  title: { zh: '出生人数 = 一孩 + 二孩 + 多孩', en: 'Births = first + second + later children' },
  needs: { zh: '出生人数和分孩次人数；缺任何一项不核对', en: 'Births and births by parity; silent where one is missing' },
  left: 'births.total',
  relation: 'equal',
  right: { kind: 'sum', of: ['births.first', 'births.second', 'births.multi'] },
  source: '国人口统1表',
  fix: { zh: '核对出生人数和分孩次人数', en: 'Check the births and the numbers by parity' },
  examples: {
    fails: { 'births.total': 100, 'births.first': 70, 'births.second': 25, 'births.multi': 4 },
    passes: { 'births.total': 100, 'births.first': 70, 'births.second': 25, 'births.multi': 5 },
  },
};
