import type { Degree } from '../../core/figures';
import {
  assumed,
  document,
  type Bound,
  type Decimal,
  type Operand,
  type RuleOf,
  type Side,
  type Slope,
  type Stated,
  type Steps,
  type Target,
} from '../../core/scheme';
import { stated, supposed } from './measures';

type Band = RuleOf<'baseline'>['bands'][number];

/** A target that the document states. */
export const documented = (value: Decimal | Operand): Target => ({
  value: isNumeral(value) ? stated(value) : value,
  basis: 'document',
});

/** A target that we assume. */
export const presumed = (value: Decimal | Operand): Target => ({
  value: isNumeral(value) ? supposed(value) : value,
  basis: 'assumed',
});

const isNumeral = (value: Decimal | Operand): value is Decimal => typeof value === 'string' && /^-?\d/.test(value);

/** Points lost for every step. No document states one, hence assumed throughout. */
export const slope = (step: Decimal, pointsPerStep: Decimal, steps: Steps = 'continuous'): Slope => ({
  step: assumed(step),
  pointsPerStep: assumed(pointsPerStep),
  steps: assumed(steps),
});

export const linear = (side: Stated<Side>, target: Target, by: Slope): RuleOf<'linear'> => ({
  kind: 'linear',
  side,
  target,
  slope: by,
});

export const proportional = (target: Target): RuleOf<'proportional'> => ({ kind: 'proportional', target });

export const minimumCount = (need: Target): RuleOf<'minimumCount'> => ({ kind: 'minimumCount', need });

export const perOccurrence = (points: Decimal): RuleOf<'count'> => ({ kind: 'count', pointsPerOccurrence: assumed(points) });

/** A bound that still passes. */
export const including = (value: Decimal): Bound => ({ value: document(value), inclusive: document(true) });

/** A share of last year's excess that must go, up to and including `bound`. That the bound belongs here is assumed. */
export const bandUpTo = (bound: Decimal, reduction: Decimal): Band => ({
  upTo: { value: document(bound), inclusive: assumed(true) },
  reduction: document(reduction),
});

export const bandAbove = (reduction: Decimal): Band => ({ reduction: document(reduction) });

/** What each degree keeps of the points. */
export const degreeShares: Stated<Readonly<Record<Degree, Decimal>>> = assumed({ full: '1', part: '0.5', none: '0' });
