import type { Bound, Operand, Stated } from '../../../scheme';
import { choice, list, number, object, operand, type FieldsOf } from '../../fields';
import { bandFields } from '../../parts/bands';

/**
 * The level of the measure and its progress both count, the level by a weight that hangs on which side of an average
 * the unit is on: `points × (w × level + (1 − w) × progress)`.
 */
export interface LevelAndProgressRule {
  readonly kind: 'levelAndProgress';
  /** Which side of the average is good; the average itself is. */
  readonly side: Stated<'atLeast' | 'atMost'>;
  readonly average: Operand;
  /** Weight of the level where the unit is not worse than the average. */
  readonly better: Stated;
  /** Weight of the level where it is worse. */
  readonly worse: Stated;
  /** Share of the points by the measure. */
  readonly level: readonly ShareBand[];
  readonly progress: Operand;
  /** Share of the points by the progress. */
  readonly steps: readonly ShareBand[];
}

export interface ShareBand {
  readonly from?: Bound;
  readonly to?: Bound;
  readonly share: Stated;
}

const bands = list(object({ ...bandFields, share: number('share') }));

export const fields: FieldsOf<LevelAndProgressRule> = {
  side: choice('atLeast', 'atMost'),
  average: operand,
  better: number('share'),
  worse: number('share'),
  level: bands,
  progress: operand,
  steps: bands,
};
