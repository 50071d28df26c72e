import { weakest } from '../../../scheme';
import { basisOfSlope } from '../../parts/slope';
import { sideSigns, slopeWords } from '../../parts/words';
import type { Kind } from '../../kind';
import { linearFormula } from './formula';
import { prepareLinear, type LinearDetail } from './judge';
import { fields, type LinearRule } from './rule';
import { explainLinear } from './tell';

export const linear: Kind<LinearRule, LinearDetail> = {
  kind: 'linear',
  title: { zh: '未达标按差距扣分', en: 'points lost by distance from the target' },
  judges: 'measure',
  fields,
  prepare: prepareLinear,
  tell: explainLinear,
  bases: ({ side, target, slope, first }) => ({
    target: weakest([side.basis, target.basis]),
    deduction: weakest([basisOfSlope(slope), ...(first ? [first.basis] : [])]),
  }),
  words: ({ side, target, slope, first, from }, { operand }) => [
    `目标 ${sideSigns[side.value]} ${operand(target.value)}`,
    ...(first ? [`未达标先扣 ${first.value} 分`] : []),
    ...(from === undefined ? [] : [`差距从 ${operand(from)} 起算`]),
    slopeWords(slope),
  ],
  formula: linearFormula,
};
