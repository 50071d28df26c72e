import type { Side, Slope, Stated, Target } from '../../../scheme';
import { choice, list, number, object, optional, side, target, type FieldsOf } from '../../fields';
import { oneOfSlopes } from '../../parts/slopes';

/** All points when the target is met; a deduction by slopes that change with the distance from it. */
export interface PiecewiseRule {
  readonly kind: 'piecewise';
  readonly side: Stated<Side>;
  readonly target: Target;
  /** Ascending; the first from distance 0. */
  readonly pieces: readonly Piece[];
  /** Whether each slope covers its own part of the distance, or the slope of the piece that the measure lies in the whole of it. */
  readonly covers: Stated<'part' | 'whole'>;
  /** The most points that are lost. */
  readonly atMost?: Stated;
}

export interface Piece {
  /** The slope holds for what lies further than this from the target. */
  readonly beyond: Stated;
  readonly slope: Slope;
}

export const fields: FieldsOf<PiecewiseRule> = {
  side,
  target: target(),
  pieces: list(object({ beyond: number('notNegative'), slope: oneOfSlopes })),
  covers: choice('part', 'whole'),
  atMost: optional(number('notNegative')),
};
