import type { Operand } from '../../../scheme';
import { operandWith, type FieldsOf } from '../../fields';

/**
 * The points are what a calculation gives. It may use `measure`, the judged measure, and `points`, the full points
 * of the indicator, besides figures; what it gives may lie outside 0 and the points.
 */
export interface FormulaRule {
  readonly kind: 'formula';
  readonly points: Operand;
}

export const fields: FieldsOf<FormulaRule> = { points: operandWith('measure', 'points') };
