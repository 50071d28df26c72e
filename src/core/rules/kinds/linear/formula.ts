import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { LinearRule } from './rule';

export const linearFormula = ({ side, target, slope }: LinearRule, { measure, points, operand }: FormulaCells): string => {
  const limit = operand(target.value);
  return `IF(${meetsIn(side.value, measure, limit)},${points},MAX(0,${points}-${slopeIn(slope, distanceIn(measure, limit))}))`;
};
