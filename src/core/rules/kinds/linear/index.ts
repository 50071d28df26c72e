import { weakest } from '../../../scheme';
import { basisOfSlope } from '../../parts/slope';
import { sideSigns, slopeWords } from '../../parts/words';
import type { Kind } from '../../kind';
import { linearFormula } from './formula';
import { explainLinear, judgeLinear, type LinearDetail } from './judge';
import { fields, type LinearRule } from './rule';

export const linear: Kind<LinearRule, LinearDetail> = {
  kind: 'linear',
  title: { zh: '未达标按差距扣分', en: 'points lost by distance from the target' },
  judges: 'measure',
  fields,
  judge: judgeLinear,
  tell: explainLinear,
  bases: ({ side, target, slope }) => ({ target: weakest([side.basis, target.basis]), deduction: basisOfSlope(slope) }),
  words: ({ side, target, slope }, { operand }) => [`目标 ${sideSigns[side.value]} ${operand(target.value)}`, slopeWords(slope)],
  formula: linearFormula,
};
