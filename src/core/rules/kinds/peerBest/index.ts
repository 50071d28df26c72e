import type { Kind } from '../../kind';
import { comparing } from '../../parts/eachTime';
import { peerBestFormula } from './formula';
import { explainPeerBest, judgePeerBest, type PeerBestDetail } from './judge';
import { fields, type PeerBestRule } from './rule';

export const peerBest: Kind<PeerBestRule, PeerBestDetail, 'peers'> = {
  kind: 'peerBest',
  title: { zh: '与最优单位按比例得分', en: 'points in proportion to the best unit' },
  judges: 'peers',
  fields,
  prepare: comparing(judgePeerBest),
  tell: explainPeerBest,
  bases: ({ side }) => ({ target: side.basis, deduction: side.basis }),
  words: ({ side }) => [side.value === 'atLeast' ? '得分 = 分值 × 本单位值 ÷ 最高值' : '得分 = 分值 × 最低值 ÷ 本单位值'],
  formula: peerBestFormula,
};
