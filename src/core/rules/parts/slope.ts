import { ceiling, decimal, divide, floor, maximum, minimum, multiply, one, subtract, type Fraction } from '../../exact';
import type { Basis, Slope } from '../../scheme';
import { weakest } from '../../scheme';
import type { Case } from '../kind';

/** What a slope took off, and how it got there. */
export interface Deduction {
  readonly missedBy: Fraction;
  readonly steps: Fraction;
  /** Points lost, never more than could be. */
  readonly lost: Fraction;
}

/** The most points that can be lost: all of them, and more where the indicator may score below 0. */
export const mostLost = ({ points, floor: lowest }: Pick<Case, 'points' | 'floor'>): Fraction =>
  lowest === undefined ? points : maximum(points, subtract(points, lowest));

/**
 * Points lost for missing a limit by `missedBy`, at most `most` (see `mostLost`).
 * A limit that does not admit its own value can be missed by nothing: then a started step counts as one.
 */
export const deduct = (missedBy: Fraction, slope: Slope, most: Fraction): Deduction => {
  const steps = stepsOf(divide(missedBy, decimal(slope.step.value)), slope.steps.value);
  return { missedBy, steps, lost: minimum(most, multiply(steps, decimal(slope.pointsPerStep.value))) };
};

/** Points for a distance, as a slope counts them. */
export const pointsFor = (distance: Fraction, { step, pointsPerStep, steps }: Slope): Fraction =>
  multiply(stepsOf(divide(distance, decimal(step.value)), steps.value), decimal(pointsPerStep.value));

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

/** What is left after a deduction; below 0 only where the indicator may score so low. */
export const leftAfter = (points: Fraction, lost: Fraction): Fraction => subtract(points, lost);

export const basisOfSlope = (slope: Slope): Basis =>
  weakest([slope.step.basis, slope.pointsPerStep.basis, slope.steps.basis]);
