import type { Side, Slope } from '../../scheme';

/**
 * Binary fractions differ from decimals by far less than this many places show;
 * two values that a scheme can tell apart differ by far more.
 */
const places = 9;

/** `ROUND(x,9)`: a difference or a number of steps, freed of what binary fractions add to it. */
export const settledIn = (expression: string): string => `ROUND(${expression},${String(places)})`;

/** Whether `value` passes `limit`, as a condition. */
export const meetsIn = (side: Side, value: string, limit: string): string => {
  const signs = { atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<' } as const;
  return `${settledIn(`${value}-(${limit})`)}${signs[side]}0`;
};

/** `|value − limit|`. */
export const distanceIn = (value: string, limit: string): string => `ABS(${settledIn(`${value}-(${limit})`)})`;

/** The points that a slope counts for a distance: steps times points. */
export const slopeIn = ({ step, pointsPerStep, steps }: Slope, distance: string): string => {
  const count = settledIn(`${distance}/${step.value}`);
  switch (steps.value) {
    case 'whole':
      return `INT(${count})*${pointsPerStep.value}`;
    case 'started':
      return `MAX(1,-INT(-${count}))*${pointsPerStep.value}`;
    case 'continuous':
      return `${distance}/${step.value}*${pointsPerStep.value}`;
  }
};
