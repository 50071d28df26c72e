import type { FormulaCells } from '../../kind';
import { distanceIn, meetsIn, slopeIn } from '../../parts/excel';
import type { BaselineBand, BaselineRule } from './rule';

export const baselineFormula = ({ norm, lastYear, bands, slope, worse }: BaselineRule, cells: FormulaCells): string => {
  const { measure, points } = cells;
  const before = cells.operand(lastYear);
  const excess = `(${before}-${norm.value})`;
  const limit = `${norm.value}+MAX(0,${excess})*(1-${reductionIn(bands, before)})`;
  const sloped = `IF(${meetsIn('atMost', measure, limit)},${points},${points}-${slopeIn(slope, distanceIn(measure, limit))})`;
  return worse === undefined ? sloped : `IF(${meetsIn('moreThan', measure, before)},0,${sloped})`;
};

/** The share of the excess that must go, by the first band that holds last year's value. */
const reductionIn = ([band, ...further]: readonly BaselineBand[], before: string): string => {
  if (band === undefined) return '0';
  if (band.upTo === undefined) return band.reduction.value;
  const { value, inclusive } = band.upTo;
  return `IF(${meetsIn(inclusive.value ? 'atMost' : 'lessThan', before, value.value)},${band.reduction.value},${reductionIn(further, before)})`;
};
