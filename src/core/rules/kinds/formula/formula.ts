import type { FormulaCells } from '../../kind';
import type { FormulaRule } from './rule';

export const formulaFormula = (rule: FormulaRule, { measure, points, operand }: FormulaCells): string =>
  operand(rule.points, new Map([['measure', measure], ['points', points]]));
