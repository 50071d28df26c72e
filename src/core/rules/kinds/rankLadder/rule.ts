import type { Stated } from '../../../scheme';
import { choice, list, number, optional, type FieldsOf } from '../../fields';
import type { Better } from '../../parts/amongPeers';

/** Points by the place among all units: 60, 57, 54 … Units with the same measure share the better place (1, 2, 2, 4). */
export interface RankLadderRule {
  readonly kind: 'rankLadder';
  readonly side: Stated<Better>;
  /** Points of the first place, the second, and so on. */
  readonly ladder: readonly Stated[];
  /** Below the ladder every further place loses so much; absent: the last rung counts for all of them. */
  readonly perPlace?: Stated;
}

export const fields: FieldsOf<RankLadderRule> = {
  side: choice('atLeast', 'atMost'),
  ladder: list(number('any')),
  perPlace: optional(number('notNegative')),
};
