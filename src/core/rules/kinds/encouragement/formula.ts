import type { FormulaCells } from '../../kind';
import type { EncouragementRule } from './rule';

export const encouragementFormula = (rule: EncouragementRule, { points, figure }: FormulaCells): string =>
  `IF(${figure(rule.figure)}="是",${points},0)`;
