import type { Bound, Slope, Stated } from '../../../scheme';
import { bound, choice, optional, slope, type FieldsOf } from '../../fields';

/** All points within the bounds; outside, a deduction for every step, or nothing left where no slope is given. */
export interface RangeRule {
  readonly kind: 'range';
  readonly low: Bound;
  readonly high: Bound;
  readonly slope?: Slope;
  /** Says where it comes from that nothing is left otherwise; the rule itself is not changed by it. */
  readonly otherwise?: Stated<'nothing'>;
}

export const fields: FieldsOf<RangeRule> = { low: bound('low'), high: bound('high'), slope: optional(slope), otherwise: optional(choice('nothing')) };
