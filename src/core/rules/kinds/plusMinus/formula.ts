import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { PlusMinusRule } from './rule';

export const plusMinusFormula = ({ side, base, target, gain, loss }: PlusMinusRule, { measure, operand }: FormulaCells): string => {
  const limit = operand(target.value);
  const by = distanceIn(measure, limit);
  const change = `IF(${meetsIn(side.value, measure, limit)},${slopeIn(gain, by)},-${slopeIn(loss, by)})`;
  return `${base.value}+IF(${meetsIn('moreThan', by, '0')},${change},0)`;
};
