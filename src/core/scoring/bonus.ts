import { compare, decimal, minimum, negate, subtract, zero, type Fraction } from '../exact';
import type { Figures } from '../figures';
import { evaluate, type Obstacle } from '../measures';
import { pointsFor } from '../rules';
import type { Bonus } from '../scheme';

/**
 * Points for every step by which a measure that meets its requirement is better than what the bonus asks for, or what
 * stands in the way of knowing them.
 */
export const bonusFor = ({ side, over, slope, atMost }: Bonus, measure: Fraction, figures: Figures): Fraction | Obstacle => {
  const limit = evaluate(over.value, figures);
  if (limit.kind === 'notApplicable') return zero;
  if (limit.kind !== 'known') return limit;
  const beyond = subtract(measure, limit.value);
  const better = side.value === 'atLeast' ? beyond : negate(beyond);
  return compare(better, zero) <= 0 ? zero : minimum(decimal(atMost.value), pointsFor(better, slope));
};
