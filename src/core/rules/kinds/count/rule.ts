import type { Operand, Stated } from '../../../scheme';
import { number, operand, optional, type FieldsOf } from '../../fields';

/** Points lost for each occurrence. */
export interface CountRule {
  readonly kind: 'count';
  readonly pointsPerOccurrence: Stated;
  /** Each occurrence counts so many times (found by a higher level: 2). */
  readonly times?: Operand;
  /** Occurrences are shared out among so many (subordinate units). */
  readonly among?: Operand;
  /** Points lost at most. */
  readonly atMost?: Stated;
}

export const fields: FieldsOf<CountRule> = {
  pointsPerOccurrence: number('notNegative', 'pointsPerStep'),
  times: optional(operand),
  among: optional(operand),
  atMost: optional(number('notNegative')),
};
