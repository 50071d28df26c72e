import type { Side, Stated, Target } from '../../../scheme';
import { choice, optional, side, target, type FieldsOf } from '../../fields';

/** All points when the target is met, none when it is missed. */
export interface ThresholdRule {
  readonly kind: 'threshold';
  readonly side: Stated<Side>;
  readonly target: Target;
  /** Says where it comes from that nothing is left otherwise; the rule itself is not changed by it. */
  readonly otherwise?: Stated<'nothing'>;
}

export const fields: FieldsOf<ThresholdRule> = { side, target: target(), otherwise: optional(choice('nothing')) };
