import type { Stated } from '../../../scheme';
import { choice, type FieldsOf } from '../../fields';
import type { Better } from '../../parts/amongPeers';

/** `points × measure ÷ best`, or `points × best ÷ measure` where less is better. */
export interface PeerBestRule {
  readonly kind: 'peerBest';
  readonly side: Stated<Better>;
}

export const fields: FieldsOf<PeerBestRule> = { side: choice('atLeast', 'atMost') };
