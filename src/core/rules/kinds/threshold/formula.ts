import type { FormulaCells } from '../../kind';
import { meetsIn } from '../../parts/excel';
import type { ThresholdRule } from './rule';

export const thresholdFormula = ({ side, target }: ThresholdRule, { measure, points, operand }: FormulaCells): string =>
  `IF(${meetsIn(side.value, measure, operand(target.value))},${points},0)`;
