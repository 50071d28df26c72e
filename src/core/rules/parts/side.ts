import { absolute, compare, subtract, type Fraction } from '../../exact';
import type { Side } from '../../scheme';

/** Whether the measure passes, by the side and inclusiveness that the rule states. */
export const meets = (measure: Fraction, side: Side, target: Fraction): boolean => {
  const order = compare(measure, target);
  switch (side) {
    case 'atLeast':
      return order >= 0;
    case 'moreThan':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'lessThan':
      return order < 0;
  }
};

/** How far the measure lies from the limit, without sign. */
export const distance = (measure: Fraction, target: Fraction): Fraction => absolute(subtract(measure, target));

/** Met, and no further from the limit than the margin. */
export const isNear = (measure: Fraction, target: Fraction, margin: Fraction | undefined): boolean =>
  margin !== undefined && compare(distance(measure, target), margin) <= 0;
