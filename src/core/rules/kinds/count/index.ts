import type { Kind } from '../../kind';
import { explainCount, judgeCount, type CountDetail } from './judge';
import { fields, type CountRule } from './rule';

export const count: Kind<CountRule, CountDetail> = {
  kind: 'count',
  title: { zh: '每发生一次扣分', en: 'points lost for each occurrence' },
  judges: 'measure',
  fields,
  judge: judgeCount,
  tell: explainCount,
  bases: ({ pointsPerOccurrence }) => ({ target: 'document', deduction: pointsPerOccurrence.basis }),
  words: ({ pointsPerOccurrence }) => [`每次扣 ${pointsPerOccurrence.value} 分`],
};
