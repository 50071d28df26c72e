import type { Stated, Target } from '../../../scheme';
import { choice, optional, target, type FieldsOf } from '../../fields';

/** `points × min(1, measure ÷ target)`. */
export interface ProportionalRule {
  readonly kind: 'proportional';
  readonly target: Target;
  /** Says where it comes from that points are in proportion otherwise; the rule itself is not changed by it. */
  readonly otherwise?: Stated<'proportional'>;
}

export const fields: FieldsOf<ProportionalRule> = { target: target(), otherwise: optional(choice('proportional')) };
