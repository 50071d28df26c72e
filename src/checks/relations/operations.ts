import type { Relation } from './relation';

/** 国人口统2表: the subtotal of operations is the sum of the types. A type without operations may be left blank. */
export const operations: Relation = {
  code: 'V117',
  level: 'error',
  title: { zh: '手术例数 = 各种手术之和', en: 'Operations = sum of the types' },
  needs: { zh: '小计和各种手术例数；没填的按 0 计，全部没填不核对', en: 'The subtotal and the types; a blank type counts as 0, silent where all are blank' },
  left: 'operations.total',
  relation: 'equal',
  right: {
    kind: 'sum',
    of: [
      'operations.maleSterilisation',
      'operations.femaleSterilisation',
      'operations.deviceInserted',
      'operations.deviceRemoved',
      'operations.abortion',
      'operations.induction',
    ],
  },
  whenMissing: 'skipAll',
  source: '国人口统2表',
  fix: { zh: '核对小计和各种手术例数', en: 'Check the subtotal and the types' },
  examples: {
    fails: { 'operations.total': 700, 'operations.deviceInserted': 400, 'operations.deviceRemoved': 200, 'operations.abortion': 90 },
    passes: { 'operations.total': 700, 'operations.deviceInserted': 400, 'operations.deviceRemoved': 200, 'operations.abortion': 100 },
  },
};
