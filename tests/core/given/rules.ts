import {
  assumed,
  document,
  type RuleOf,
  type Bound,
  type Operand,
  type Side,
  type Slope,
  type Steps,
  type Target,
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

export const threshold = (side: Side, limit: string | Target): RuleOf<'threshold'> => ({
  kind: 'threshold',
  side: document(side),
  target: target(limit),
});
export const linear = (side: Side, limit: string | Target, by: Slope): RuleOf<'linear'> => ({
  kind: 'linear',
  side: document(side),
  target: target(limit),
  slope: by,
});
export const range = (low: Bound, high: Bound, by?: Slope): RuleOf<'range'> => ({
  kind: 'range',
  low,
  high,
  ...(by && { slope: by }),
});
export const proportional = (to: string | Target): RuleOf<'proportional'> => ({ kind: 'proportional', target: target(to) });
export const minimumCount = (need: string | Target, each?: string): RuleOf<'minimumCount'> => ({
  kind: 'minimumCount',
  need: target(need),
  ...(each !== undefined && { pointsPerMissing: assumed(each) }),
});
export const count = (each: string): RuleOf<'count'> => ({ kind: 'count', pointsPerOccurrence: document(each) });

export const band = (reduction: string, upTo?: Bound): RuleOf<'baseline'>['bands'][number] => ({
  reduction: document(reduction),
  ...(upTo && { upTo }),
});
export const baseline = (norm: string, lastYear: Operand, bands: readonly RuleOf<'baseline'>['bands'][number][], by: Slope): RuleOf<'baseline'> => ({
  kind: 'baseline',
  norm: document(norm),
  lastYear,
  bands,
  slope: by,
});

const shares = assumed({ full: '1', part: '0.5', none: '0' });
export const byDegree = (figure: string): RuleOf<'degree'> => ({ kind: 'degree', figure, shares });
export const checklist = (...figures: string[]): RuleOf<'checklist'> => ({ kind: 'checklist', figures, shares });
export const encouragement = (figure: string): RuleOf<'encouragement'> => ({ kind: 'encouragement', figure });
