import type { Better } from './amongPeers';

/** Half of what `settledIn` leaves apart: values closer than this are the same. */
const same = '0.0000000005';

/** The place of a measure among those of all units, 1, 2, 2, 4; texts in the row do not count. */
export const rankIn = (side: Better, measure: string, peers: string): string =>
  side === 'atLeast' ? `(1+COUNTIF(${peers},">"&(${measure}+${same})))` : `(1+COUNTIF(${peers},"<"&(${measure}-${same})))`;
