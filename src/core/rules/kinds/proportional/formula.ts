import type { FormulaCells } from '../../kind';
import { settledIn } from '../../parts/excel';
import type { ProportionalRule } from './rule';

/** A target of zero or less is an error value: there is no proportion to it. */
export const proportionalFormula = ({ target: { value } }: ProportionalRule, { measure, points, operand }: FormulaCells): string => {
  const target = operand(value);
  const earned = `${points}*MAX(0,MIN(1,${measure}/(${target})))`;
  const fixed = typeof value === 'object' && value.kind === 'constant';
  return fixed ? earned : `IF(${settledIn(target)}<=0,NA(),${earned})`;
};
