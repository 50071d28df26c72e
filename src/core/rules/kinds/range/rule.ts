import type { Bound, Slope } from '../../../scheme';
import { bound, optional, slope, type FieldsOf } from '../../fields';

/** All points within the bounds; outside, a deduction for every step, or nothing left where no slope is given. */
export interface RangeRule {
  readonly kind: 'range';
  readonly low: Bound;
  readonly high: Bound;
  readonly slope?: Slope;
}

export const fields: FieldsOf<RangeRule> = { low: bound('low'), high: bound('high'), slope: optional(slope) };
