import { weakest } from '../../../scheme';
import type { Kind } from '../../kind';
import { measuring } from '../../parts/eachTime';
import { basisOfSlope } from '../../parts/slope';
import { sideSigns, slopeWords } from '../../parts/words';
import { piecewiseFaults } from './faults';
import { piecewiseFormula } from './formula';
import { judgePiecewise, type PiecewiseDetail } from './judge';
import { fields, type PiecewiseRule } from './rule';
import { explainPiecewise } from './tell';

export const piecewise: Kind<PiecewiseRule, PiecewiseDetail> = {
  kind: 'piecewise',
  title: { zh: '未达标分段按差距扣分', en: 'points lost by distance, slope by slope' },
  judges: 'measure',
  fields,
  prepare: measuring(judgePiecewise),
  tell: explainPiecewise,
  bases: ({ side, target, pieces, covers, atMost }) => ({
    target: weakest([side.basis, target.basis]),
    deduction: weakest([...pieces.flatMap(({ beyond, slope }) => [beyond.basis, basisOfSlope(slope)]), covers.basis, ...(atMost ? [atMost.basis] : [])]),
  }),
  words: ({ side, target, pieces, covers, atMost }, { operand }) => [
    `目标 ${sideSigns[side.value]} ${operand(target.value)}`,
    ...pieces.map(({ beyond, slope }) => `差距超过 ${beyond.value}：${slopeWords(slope)}`),
    covers.value === 'part' ? '各段标准只计本段差距' : '所在段的标准计全部差距',
    ...(atMost ? [`最多扣 ${atMost.value} 分`] : []),
  ],
  faults: piecewiseFaults,
  formula: piecewiseFormula,
};
