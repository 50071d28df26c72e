import type { FormulaCells } from '../../kind';
import { bandsBelowIn } from '../../parts/bandExcel';
import { ascending } from '../../parts/bands';
import type { TableRule } from './rule';

/** `CHOOSE(1 + how many bands the measure lies above, points of each)`. */
export const tableFormula = ({ bands }: TableRule, { measure }: FormulaCells): string => {
  const points = ascending(bands).flatMap((place) => bands[place]?.points.value ?? []);
  return `CHOOSE(1+${bandsBelowIn(measure, bands)},${points.join(',')})`;
};
