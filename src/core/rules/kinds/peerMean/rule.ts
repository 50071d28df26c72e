import type { Slope, Stated } from '../../../scheme';
import { choice, number, optional, slope, type FieldsOf } from '../../fields';
import type { Better } from '../../parts/amongPeers';

/** All points when the measure is not worse than the mean of all units; else a deduction for every step, or nothing where no slope is given. */
export interface PeerMeanRule {
  readonly kind: 'peerMean';
  readonly side: Stated<Better>;
  /** How far behind the mean still earns all points, in the measure's unit. */
  readonly allowance?: Stated;
  readonly slope?: Slope;
}

export const fields: FieldsOf<PeerMeanRule> = {
  side: choice('atLeast', 'atMost'),
  allowance: optional(number('notNegative')),
  slope: optional(slope),
};
