import type { Side, Stated, Target } from '../../../scheme';
import { side, target, type FieldsOf } from '../../fields';

/** All points when the target is met, none when it is missed. */
export interface ThresholdRule {
  readonly kind: 'threshold';
  readonly side: Stated<Side>;
  readonly target: Target;
}

export const fields: FieldsOf<ThresholdRule> = { side, target: target() };
