import { choice, number, object, type RequiredField } from '../fields';

/** The fields of a slope that is one of several: it has no column of its own in the sheet 指标体系. */
export const oneOfSlopes: RequiredField = object({
  step: number('positive'),
  pointsPerStep: number('notNegative'),
  steps: choice('whole', 'started', 'continuous'),
});
