import type { Relation } from './relation';

/** 国人口统2表: the subtotal of users is the sum of the methods. A method that nobody uses may be left blank. */
export const contraceptionMethods: Relation = {
  code: 'V116',
  level: 'error',
  title: { zh: '采取避孕措施人数 = 各种措施之和', en: 'Users of contraception = sum of the methods' },
  needs: { zh: '小计和各种措施的人数；没填的措施按 0 计，全部没填不核对', en: 'The subtotal and the methods; a blank method counts as 0, silent where all are blank' },
  left: 'contraception.users',
  relation: 'equal',
  right: {
    kind: 'sum',
    of: [
      'contraception.maleSterilisation',
      'contraception.femaleSterilisation',
      'contraception.device',
      'contraception.implant',
      'contraception.drugs',
      'contraception.condoms',
      'contraception.other',
    ],
  },
  whenMissing: 'skipAll',
  source: '国人口统2表',
  fix: { zh: '核对小计和各种措施的人数', en: 'Check the subtotal and the methods' },
  examples: {
    fails: {
      'contraception.users': 7200,
      'contraception.maleSterilisation': 100,
      'contraception.femaleSterilisation': 2000,
      'contraception.device': 4000,
      'contraception.condoms': 1000,
    },
    passes: {
      'contraception.users': 7200,
      'contraception.maleSterilisation': 100,
      'contraception.femaleSterilisation': 2000,
      'contraception.device': 4000,
      'contraception.drugs': 100,
      'contraception.condoms': 1000,
    },
  },
};
