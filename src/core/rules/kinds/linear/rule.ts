import type { Operand, Side, Slope, Stated, Target } from '../../../scheme';
import { number, operand, optional, side, slope, target, type FieldsOf } from '../../fields';

/** All points when the target is met; a deduction for every step missed. */
export interface LinearRule {
  readonly kind: 'linear';
  readonly side: Stated<Side>;
  readonly target: Target;
  readonly slope: Slope;
  /** Points lost as soon as the target is missed, before any step counts. */
  readonly first?: Stated;
  /** Steps count from here instead of from the target: last year's value. */
  readonly from?: Operand;
}

export const fields: FieldsOf<LinearRule> = { side, target: target(), slope, first: optional(number('notNegative')), from: optional(operand) };
