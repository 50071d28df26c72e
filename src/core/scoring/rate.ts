import { divide, equal, isZero, one, round, subtract, type Fraction } from '../exact';
import type { Total } from './scores';

/** Rates (得分率) are given to so many places. */
const ratePlaces = 4;

/** `score ÷ points`, rounded; `null` where there is no score or there are no points. */
export const rateOf = (score: Fraction | null, points: Fraction): Fraction | null => {
  if (score === null || isZero(points)) return null;
  return equal(score, points) ? one : round(divide(score, points), ratePlaces);
};

/** The full points that the upper end of the range is measured by. */
export const leastPoints = ({ points, spare }: Pick<Total, 'points' | 'spare'>): Fraction =>
  spare === undefined ? points : subtract(points, spare);
