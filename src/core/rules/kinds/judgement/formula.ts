import type { FormulaCells } from '../../kind';
import { meetsIn } from '../../parts/excel';
import type { JudgementRule } from './rule';

/** Whether a reason is recorded no formula can see; points out of bounds are text, as what is pending is. */
export const judgementFormula = ({ figure, mode, least, most }: JudgementRule, { points, figure: cell }: FormulaCells): string => {
  const entered = cell(figure);
  const within = `AND(${meetsIn('atLeast', entered, least.value)},${meetsIn('atMost', entered, most.value)})`;
  return `IF(${within},${mode.value === 'awarded' ? entered : `${points}-${entered}`},"待核")`;
};
