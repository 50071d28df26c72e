import type { Target } from '../../../scheme';
import { target, type FieldsOf } from '../../fields';

/** `points × min(1, measure ÷ target)`. */
export interface ProportionalRule {
  readonly kind: 'proportional';
  readonly target: Target;
}

export const fields: FieldsOf<ProportionalRule> = { target: target() };
