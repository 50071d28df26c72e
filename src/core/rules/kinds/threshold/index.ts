import { weakest } from '../../../scheme';
import { sideSigns } from '../../parts/words';
import type { Kind } from '../../kind';
import { thresholdFormula } from './formula';
import { explainThreshold, prepareThreshold, type ThresholdDetail } from './judge';
import { fields, type ThresholdRule } from './rule';

export const threshold: Kind<ThresholdRule, ThresholdDetail> = {
  kind: 'threshold',
  title: { zh: '达标得满分，不达标不得分', en: 'all points when the target is met, else none' },
  judges: 'measure',
  fields,
  prepare: prepareThreshold,
  tell: explainThreshold,
  bases: ({ side, target, otherwise }) => ({ target: weakest([side.basis, target.basis]), deduction: otherwise?.basis ?? 'assumed' }),
  words: ({ side, target }, { operand }) => [`目标 ${sideSigns[side.value]} ${operand(target.value)}`],
  formula: thresholdFormula,
};
