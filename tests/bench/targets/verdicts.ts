import type { Target } from './targets';

/** Whether a target is met; by how much it is missed, as a share of its limit. */
export type Verdict =
  | { readonly kind: 'met' | 'notMeasured'; readonly target: Target }
  | { readonly kind: 'missed'; readonly target: Target; readonly by: number };

export const verdictOf = (target: Target): Verdict => {
  const { side, limit, measured } = target;
  if (measured === undefined) return { kind: 'notMeasured', target };
  if (side === 'atMost' ? measured <= limit : measured >= limit) return { kind: 'met', target };
  return { kind: 'missed', target, by: Math.abs(measured - limit) / Math.max(limit, 1) };
};

/** 1 where a target was missed or something failed while it was measured; what was not measured is neither met nor missed. */
export const exitCodeOf = (verdicts: readonly Verdict[], failed: readonly unknown[]): 0 | 1 =>
  verdicts.some(({ kind }) => kind === 'missed') || failed.length > 0 ? 1 : 0;
