import type { Stated } from '../../../scheme';
import { list, number, object, type FieldsOf } from '../../fields';
import { bandFields, type Band } from '../../parts/bands';

/** Points by the band that the measure lies in. */
export interface TableRule {
  readonly kind: 'table';
  /** Every value lies in exactly one of them; in any order. */
  readonly bands: readonly TableBand[];
}

export interface TableBand extends Band {
  /** May be below 0, where the indicator has such a floor. */
  readonly points: Stated;
}

export const fields: FieldsOf<TableRule> = { bands: list(object({ ...bandFields, points: number('any') })) };
