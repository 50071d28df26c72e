import {
  assumed,
  document,
  type BaselineBand,
  type BaselineRule,
  type Bound,
  type ChecklistRule,
  type CountRule,
  type DegreeRule,
  type EncouragementRule,
  type LinearRule,
  type MinimumCountRule,
  type Operand,
  type ProportionalRule,
  type RangeRule,
  type Side,
  type Slope,
  type Steps,
  type Target,
  type ThresholdRule,
} from '../../../src/core';

export const constant = (value: string): Operand => ({ kind: 'constant', value: document(value) });
/** A target that follows from figures. */
export const computed = (value: Operand): Target => ({ value, basis: 'document' });
const target = (of: string | Target): Target => (typeof of === 'string' ? computed(constant(of)) : of);
export const slope = (step: string, pointsPerStep: string, steps: Steps = 'continuous'): Slope => ({
  step: assumed(step),
  pointsPerStep: assumed(pointsPerStep),
  steps: assumed(steps),
});
export const including = (value: string): Bound => ({ value: document(value), inclusive: document(true) });
export const excluding = (value: string): Bound => ({ value: document(value), inclusive: document(false) });

export const threshold = (side: Side, limit: string | Target): ThresholdRule => ({
  kind: 'threshold',
  side: document(side),
  target: target(limit),
});
export const linear = (side: Side, limit: string | Target, by: Slope): LinearRule => ({
  kind: 'linear',
  side: document(side),
  target: target(limit),
  slope: by,
});
export const range = (low: Bound, high: Bound, by?: Slope): RangeRule => ({
  kind: 'range',
  low,
  high,
  ...(by && { slope: by }),
});
export const proportional = (to: string | Target): ProportionalRule => ({ kind: 'proportional', target: target(to) });
export const minimumCount = (need: string | Target, each?: string): MinimumCountRule => ({
  kind: 'minimumCount',
  need: target(need),
  ...(each !== undefined && { pointsPerMissing: assumed(each) }),
});
export const count = (each: string): CountRule => ({ kind: 'count', pointsPerOccurrence: document(each) });

export const band = (reduction: string, upTo?: Bound): BaselineBand => ({
  reduction: document(reduction),
  ...(upTo && { upTo }),
});
export const baseline = (norm: string, lastYear: Operand, bands: readonly BaselineBand[], by: Slope): BaselineRule => ({
  kind: 'baseline',
  norm: document(norm),
  lastYear,
  bands,
  slope: by,
});

const shares = assumed({ full: '1', part: '0.5', none: '0' });
export const byDegree = (figure: string): DegreeRule => ({ kind: 'degree', figure, shares });
export const checklist = (...figures: string[]): ChecklistRule => ({ kind: 'checklist', figures, shares });
export const encouragement = (figure: string): EncouragementRule => ({ kind: 'encouragement', figure });
