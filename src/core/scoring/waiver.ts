import { zero } from '../exact';
import type { Figures } from '../figures';
import { evaluate, type Obstacle } from '../measures';
import { meets } from '../rules';
import type { Waiver } from '../scheme';

/**
 * Whether a deduction is waived, or what stands in the way of knowing.
 * A condition about something that does not exist does not hold.
 */
export const waives = ({ value, side, target }: Waiver, figures: Figures): boolean | Obstacle => {
  const beyond = evaluate({ kind: 'difference', from: value, subtract: target.value }, figures);
  if (beyond.kind === 'known') return meets(beyond.value, side.value, zero);
  return beyond.kind === 'notApplicable' ? false : beyond;
};
