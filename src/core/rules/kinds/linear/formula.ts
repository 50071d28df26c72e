import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { LinearRule } from './rule';

export const linearFormula = (rule: LinearRule, cells: FormulaCells): string => {
  const { measure, points, operand } = cells;
  const lost = [...(rule.first ? [rule.first.value] : []), stepsIn(rule, cells)].join('+');
  return `IF(${meetsIn(rule.side.value, measure, operand(rule.target.value))},${points},${points}-(${lost}))`;
};

const stepsIn = ({ side, target, from, slope }: LinearRule, { measure, operand }: FormulaCells): string => {
  if (from === undefined) return slopeIn(slope, distanceIn(measure, operand(target.value)));
  const start = operand(from);
  const short = side.value === 'atLeast' || side.value === 'moreThan';
  return `IF(${meetsIn(short ? 'atLeast' : 'atMost', measure, start)},0,${slopeIn(slope, distanceIn(measure, start))})`;
};
