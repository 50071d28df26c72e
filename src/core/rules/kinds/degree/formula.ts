import type { FormulaCells } from '../../kind';
import { degreeIn } from '../../parts/degreeExcel';
import type { DegreeRule } from './rule';

export const degreeFormula = (rule: DegreeRule, { points, figure }: FormulaCells): string =>
  `${points}*${degreeIn(figure(rule.figure), rule.shares.value)}`;
