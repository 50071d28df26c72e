import type { Operand, Stated, Text } from '../../../scheme';
import { list, number, object, operand, optional, type FieldsOf } from '../../fields';
import { bandFields, type Band } from '../../parts/bands';

/** Points by two conditions: the measure finds the row, a second calculation the column. */
export interface GridRule {
  readonly kind: 'grid';
  /** Bands of the measure. Every value lies in exactly one of them; in any order. */
  readonly rows: readonly Band[];
  readonly across: Operand;
  /** What `across` is called. */
  readonly title: Text;
  /** What `across` is measured in. */
  readonly unit?: Text;
  /** Bands of `across`, like those of the measure. */
  readonly columns: readonly Band[];
  /** For every row the points of every column. */
  readonly points: readonly (readonly Stated[])[];
}

export const fields: FieldsOf<GridRule> = {
  rows: list(object(bandFields)),
  across: operand,
  title: { type: 'text' },
  unit: optional({ type: 'text' }),
  columns: list(object(bandFields)),
  points: list(list(number('any'))),
};
