import type { Stated, Target } from '../../../scheme';
import { number, optional, target, type FieldsOf } from '../../fields';

/** Points for each of a needed number; `points × min(1, n ÷ need)` unless a fixed deduction per missing one is given. */
export interface MinimumCountRule {
  readonly kind: 'minimumCount';
  readonly need: Target;
  readonly pointsPerMissing?: Stated;
}

export const fields: FieldsOf<MinimumCountRule> = { need: target(), pointsPerMissing: optional(number('notNegative', 'pointsPerStep')) };
