import type { FormulaCells } from '../../kind';
import { degreeIn } from '../../parts/degreeExcel';
import type { ChecklistRule } from './rule';

/** The weighted mean of the entries that apply. */
export const checklistFormula = ({ figures, shares, weights }: ChecklistRule, { points, figure }: FormulaCells): string => {
  const entries = figures.map((id, index) => ({ cell: figure(id), weight: weights?.[index]?.value ?? '1' }));
  const weighed = (weight: string, expression: string): string => (weight === '1' ? expression : `${weight}*${expression}`);
  const earned = entries.map(({ cell, weight }) => weighed(weight, `IF(${cell}="是",1,${degreeIn(cell, shares.value)})`));
  const asked = entries.map(({ cell, weight }) => weighed(weight, `(${cell}<>"不适用")`));
  return `${points}*(${earned.join('+')})/(0+${asked.join('+')})`;
};
