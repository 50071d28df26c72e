import { add, decimal, maximum, minimum, zero, type Fraction } from '../exact';
import type { Indicator } from '../scheme';

/** The lowest and the highest that an indicator can score. */
export interface Bounds {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** From the floor, 0 unless the scheme says otherwise, to the cap, which is the points with what a bonus adds at most. */
export const boundsOf = ({ points, floor, cap, bonus }: Indicator): Bounds => {
  const full = decimal(points.value);
  const most = bonus === undefined ? full : add(full, decimal(bonus.atMost.value));
  return { low: floor === undefined ? zero : decimal(floor.value), high: cap === undefined ? most : decimal(cap.value) };
};

export const within = (value: Fraction, { low, high }: Bounds): Fraction => maximum(low, minimum(high, value));
