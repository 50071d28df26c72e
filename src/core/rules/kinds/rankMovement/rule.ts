import type { Operand, Stated } from '../../../scheme';
import { choice, list, number, object, operand, type FieldsOf } from '../../fields';
import type { Better } from '../../parts/amongPeers';

/** Points by how many places a unit moved up or down since the period before, among the units that have both measures. */
export interface RankMovementRule {
  readonly kind: 'rankMovement';
  readonly side: Stated<Better>;
  /** The same measure for the period before. */
  readonly before: Operand;
  /** Points of a unit that no band moves. */
  readonly base: Stated;
  /** Of the bands in the direction of the movement, the furthest that is reached applies. */
  readonly bands: readonly MovementBand[];
}

export interface MovementBand {
  /** From so many places on: up where positive, down where negative. */
  readonly places: Stated;
  /** Added to the base points. */
  readonly change: Stated;
}

export const fields: FieldsOf<RankMovementRule> = {
  side: choice('atLeast', 'atMost'),
  before: operand,
  base: number('any'),
  bands: list(object({ places: number('any'), change: number('any') })),
};
