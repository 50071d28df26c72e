import { ceiling, compare, decimal, divide, floor, maximum, minimum, multiply, one, subtract, zero, type Fraction } from '../../exact';
import type { Basis, Slope } from '../../scheme';
import { weakest } from '../../scheme';

/** What a slope took off, and how it got there. */
export interface Deduction {
  readonly missedBy: Fraction;
  readonly steps: Fraction;
  /** Points lost, never more than there were. */
  readonly lost: Fraction;
}

/**
 * Points lost for missing a limit by `missedBy`.
 * A limit that does not admit its own value can be missed by nothing: then a started step counts as one.
 */
export const deduct = (missedBy: Fraction, slope: Slope, points: Fraction): Deduction => {
  const steps = stepsOf(divide(missedBy, decimal(slope.step.value)), slope.steps.value);
  return { missedBy, steps, lost: minimum(points, multiply(steps, decimal(slope.pointsPerStep.value))) };
};

const stepsOf = (steps: Fraction, counted: Slope['steps']['value']): Fraction => {
  switch (counted) {
    case 'whole':
      return floor(steps);
    case 'started':
      return maximum(one, ceiling(steps));
    case 'continuous':
      return steps;
  }
};

/** What is left after a deduction, not below zero. */
export const leftAfter = (points: Fraction, lost: Fraction): Fraction => {
  const left = subtract(points, lost);
  return compare(left, zero) < 0 ? zero : left;
};

export const basisOfSlope = (slope: Slope): Basis =>
  weakest([slope.step.basis, slope.pointsPerStep.basis, slope.steps.basis]);
