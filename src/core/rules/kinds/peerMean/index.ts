import { weakest } from '../../../scheme';
import type { Kind } from '../../kind';
import { comparing } from '../../parts/eachTime';
import { basisOfSlope } from '../../parts/slope';
import { slopeWords } from '../../parts/words';
import { peerMeanFormula } from './formula';
import { explainPeerMean, judgePeerMean, type PeerMeanDetail } from './judge';
import { fields, type PeerMeanRule } from './rule';

export const peerMean: Kind<PeerMeanRule, PeerMeanDetail, 'peers'> = {
  kind: 'peerMean',
  title: { zh: '与各单位平均值比较', en: 'compared with the mean of all units' },
  judges: 'peers',
  fields,
  prepare: comparing(judgePeerMean),
  tell: explainPeerMean,
  bases: ({ side, allowance, slope }) => ({
    target: weakest([side.basis, ...(allowance === undefined ? [] : [allowance.basis])]),
    deduction: slope === undefined ? 'assumed' : basisOfSlope(slope),
  }),
  words: ({ side, allowance, slope }) => [
    side.value === 'atLeast' ? '目标 ≥ 参评单位平均值' : '目标 ≤ 参评单位平均值',
    ...(allowance === undefined ? [] : [`容许相差 ${allowance.value}`]),
    slope === undefined ? '未达到不得分' : slopeWords(slope),
  ],
  formula: peerMeanFormula,
};
