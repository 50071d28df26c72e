import type { Kind } from '../../kind';
import { minimumCountFormula } from './formula';
import { explainMinimumCount, prepareMinimumCount, type MinimumCountDetail } from './judge';
import { fields, type MinimumCountRule } from './rule';

export const minimumCount: Kind<MinimumCountRule, MinimumCountDetail> = {
  kind: 'minimumCount',
  title: { zh: '按达到数得分', en: 'points for each of a needed number' },
  judges: 'measure',
  fields,
  prepare: prepareMinimumCount,
  tell: explainMinimumCount,
  bases: ({ need, pointsPerMissing }) => ({ target: need.basis, deduction: pointsPerMissing?.basis ?? 'assumed' }),
  words: ({ need, pointsPerMissing }, { operand }) => [
    `应有 ${operand(need.value)}`,
    pointsPerMissing === undefined ? '按比例得分' : `每缺 1 扣 ${pointsPerMissing.value} 分`,
  ],
  formula: minimumCountFormula,
};
