import type { Bound } from '../../../scheme';
import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { RangeRule } from './rule';

export const rangeFormula = ({ low, high, slope }: RangeRule, { measure, points }: FormulaCells): string => {
  const above = meetsIn(low.inclusive.value ? 'atLeast' : 'moreThan', measure, low.value.value);
  const below = meetsIn(high.inclusive.value ? 'atMost' : 'lessThan', measure, high.value.value);
  const left = (bound: Bound): string =>
    slope === undefined ? '0' : `${points}-${slopeIn(slope, distanceIn(measure, bound.value.value))}`;
  return slope === undefined
    ? `IF(AND(${above},${below}),${points},0)`
    : `IF(AND(${above},${below}),${points},IF(${above},${left(high)},${left(low)}))`;
};
