import { weakest } from '../../../scheme';
import type { Kind } from '../../kind';
import { measuring } from '../../parts/eachTime';
import { basisOfSlope } from '../../parts/slope';
import { gainWords, sideSigns, slopeWords } from '../../parts/words';
import { plusMinusFormula } from './formula';
import { explainPlusMinus, judgePlusMinus, type PlusMinusDetail } from './judge';
import { fields, type PlusMinusRule } from './rule';

export const plusMinus: Kind<PlusMinusRule, PlusMinusDetail> = {
  kind: 'plusMinus',
  title: { zh: '基准分上下加减', en: 'points won and lost around a base' },
  judges: 'measure',
  fields,
  prepare: measuring(judgePlusMinus),
  tell: explainPlusMinus,
  bases: ({ side, base, target, gain, loss }) => ({
    target: weakest([side.basis, target.basis]),
    deduction: weakest([base.basis, basisOfSlope(gain), basisOfSlope(loss)]),
  }),
  words: ({ side, base, target, gain, loss }, { operand }) => [
    `目标 ${sideSigns[side.value]} ${operand(target.value)}`,
    `达到目标计基准分 ${base.value} 分`,
    `优于目标：${gainWords(gain)}`,
    `差于目标：${slopeWords(loss)}`,
  ],
  formula: plusMinusFormula,
};
