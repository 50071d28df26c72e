import type { FormulaCells } from '../../kind';
import { meetsIn } from '../../parts/excel';
import type { MinimumCountRule } from './rule';

/** Where less than nothing is needed and still missed, there is no proportion, and nothing is left. */
export const minimumCountFormula = ({ need, pointsPerMissing }: MinimumCountRule, { measure, points, operand }: FormulaCells): string => {
  const needed = operand(need.value);
  const missing = `(${needed}-${measure})`;
  const left =
    pointsPerMissing === undefined
      ? `IF(${needed}>0,${points}*(1-${missing}/(${needed})),0)`
      : `${points}-${missing}*${pointsPerMissing.value}`;
  return `IF(${meetsIn('atLeast', measure, needed)},${points},${left})`;
};
