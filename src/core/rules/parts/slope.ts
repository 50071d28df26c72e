import { ceiling, decimal, divide, floor, maximum, minimum, multiply, one, subtract, type Fraction } from '../../exact';
import type { Basis, Slope } from '../../scheme';
import { weakest } from '../../scheme';
import type { Stakes } from '../kind';

/** What a slope took off, and how it got there. */
export interface Deduction {
  readonly missedBy: Fraction;
  readonly steps: Fraction;
  /** Points lost, never more than could be. */
  readonly lost: Fraction;
}

/** A slope with its numbers read. */
export interface Steps {
  readonly step: Fraction;
  readonly pointsPerStep: Fraction;
  readonly counted: Slope['steps']['value'];
}

export const readSlope = ({ step, pointsPerStep, steps }: Slope): Steps => ({
  step: decimal(step.value),
  pointsPerStep: decimal(pointsPerStep.value),
  counted: steps.value,
});

/** The most points that can be lost: all of them, and more where the indicator may score below 0. */
export const mostLost = ({ points, floor: lowest }: Pick<Stakes, 'points' | 'floor'>): Fraction =>
  lowest === undefined ? points : maximum(points, subtract(points, lowest));

/**
 * Points lost for missing a limit by `missedBy`, at most `most` (see `mostLost`).
 * A limit that does not admit its own value can be missed by nothing: then a started step counts as one.
 */
export const deductBy = (missedBy: Fraction, { step, pointsPerStep, counted }: Steps, most: Fraction): Deduction => {
  const steps = stepsOf(divide(missedBy, step), counted);
  return { missedBy, steps, lost: minimum(most, multiply(steps, pointsPerStep)) };
};

export const deduct = (missedBy: Fraction, slope: Slope, most: Fraction): Deduction => deductBy(missedBy, readSlope(slope), most);

/** Points for a distance, as a slope counts them. */
export const pointsFor = (distance: Fraction, slope: Slope): Fraction => {
  const { step, pointsPerStep, counted } = readSlope(slope);
  return multiply(stepsOf(divide(distance, step), counted), pointsPerStep);
};

const stepsOf = (steps: Fraction, counted: Steps['counted']): Fraction => {
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
