import { divide, isZero, round, type Fraction } from '../exact';

/** Rates (得分率) are given to so many places. */
const ratePlaces = 4;

/** `score ÷ points`, rounded; `null` where there is no score or there are no points. */
export const rateOf = (score: Fraction | null, points: Fraction): Fraction | null =>
  score === null || isZero(points) ? null : round(divide(score, points), ratePlaces);
