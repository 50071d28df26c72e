import { compare, decimal, zero } from '../../../exact';
import type { Kind } from '../../kind';
import { proportionalFormula } from './formula';
import { explainProportional, prepareProportional, type ProportionalDetail } from './judge';
import { fields, type ProportionalRule } from './rule';

export const proportional: Kind<ProportionalRule, ProportionalDetail> = {
  kind: 'proportional',
  title: { zh: '按完成比例得分', en: 'points in proportion to the target reached' },
  judges: 'measure',
  fields,
  prepare: prepareProportional,
  tell: explainProportional,
  bases: ({ target, otherwise }) => ({ target: target.basis, deduction: otherwise?.basis ?? 'assumed' }),
  words: ({ target }, { operand }) => [`目标 ${operand(target.value)}`],
  faults: ({ target: { value } }) =>
    typeof value === 'object' && value.kind === 'constant' && compare(decimal(value.value.value), zero) <= 0
      ? [{ path: ['target', 'value', 'value', 'value'], message: { zh: '目标应大于 0', en: 'the target must be above 0' } }]
      : [],
  formula: proportionalFormula,
};
