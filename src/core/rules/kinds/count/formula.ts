import type { FormulaCells } from '../../kind';
import { settledIn } from '../../parts/excel';
import type { CountRule } from './rule';

export const countFormula = ({ pointsPerOccurrence, times, among, atMost }: CountRule, { measure, points, operand }: FormulaCells): string => {
  const factors = [`MAX(0,${settledIn(measure)})`, pointsPerOccurrence.value, ...(times === undefined ? [] : [`(${operand(times)})`])];
  const lost = `${factors.join('*')}${among === undefined ? '' : `/${positiveIn(operand(among))}`}`;
  return `${points}-${atMost === undefined ? lost : `MIN(${atMost.value},${lost})`}`;
};

/** Shared out among none or fewer there is no share: an error value, as for any division by zero. */
const positiveIn = (expression: string): string => `IF(${settledIn(expression)}>0,${expression},0)`;
