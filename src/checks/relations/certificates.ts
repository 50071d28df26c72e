import type { Relation } from './relation';

/** A couple holds one certificate at most. */
export const certificates: Relation = {
  code: 'V114',
  level: 'error',
  title: { zh: '独生子女证领证夫妇 ≤ 已婚夫妇', en: 'Couples with an only-child certificate ≤ married couples' },
  needs: { zh: '领证夫妇对数和已婚夫妇对数；缺任何一项不核对', en: 'Couples with a certificate and married couples; silent where one is missing' },
  left: 'certificates.couples',
  relation: 'atMost',
  right: 'couples.married',
  source: '国人口统1表',
  fix: { zh: '两个数都以“对”计，核对是否按人数填报', en: 'Both count couples; check whether persons were entered' },
  examples: {
    fails: { 'certificates.couples': 9001, 'couples.married': 9000 },
    passes: { 'certificates.couples': 9000, 'couples.married': 9000 },
  },
};
