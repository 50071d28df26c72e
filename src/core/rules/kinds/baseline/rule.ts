import type { Bound, Operand, Slope, Stated } from '../../../scheme';
import { bound, choice, list, number, object, operand, optional, slope, type FieldsOf } from '../../fields';

/**
 * The target follows from last year: what exceeds the norm must shrink by the reduction of the band that last year's value lies in.
 * At or below the norm last year, the norm is the target. A deduction for every step above the target.
 */
export interface BaselineRule {
  readonly kind: 'baseline';
  readonly norm: Stated;
  readonly lastYear: Operand;
  /** Ascending; the last band has no upper bound. */
  readonly bands: readonly BaselineBand[];
  readonly slope: Slope;
  /** A measure above last year's leaves no points, even one within the norm. */
  readonly worse?: Stated<'nothing'>;
}

export interface BaselineBand {
  /** Upper bound of last year's value; absent in the last band. */
  readonly upTo?: Bound;
  /** Share of the excess that must go: 0.10. */
  readonly reduction: Stated;
}

export const fields: FieldsOf<BaselineRule> = {
  norm: number('any', 'target'),
  lastYear: operand,
  bands: list(object({ upTo: optional(bound()), reduction: number('share') })),
  slope,
  worse: optional(choice('nothing')),
};
