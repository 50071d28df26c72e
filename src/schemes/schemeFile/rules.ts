import { z } from 'zod';
import type { AnsweredRule, BaselineBand, Bound, MeasuredRule, Slope, Target } from '../../core/scheme';
import { operand } from './calculation';
import { basis, decimal, notNegative, positive, share, stated, words } from './values';

const side = stated(z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan']));

const target: z.ZodType<Target> = z.strictObject({ value: operand, basis });

const bound: z.ZodType<Bound> = z.strictObject({ value: stated(decimal), inclusive: stated(z.boolean()) });

const slope: z.ZodType<Slope> = z.strictObject({
  step: stated(positive),
  pointsPerStep: stated(notNegative),
  steps: stated(z.enum(['whole', 'started', 'continuous'])),
});

const band: z.ZodType<BaselineBand> = z.strictObject({ upTo: bound.exactOptional(), reduction: stated(share) });

const shares = stated(z.strictObject({ full: share, part: share, none: share }));

/** Every kind of rule. */
export const rule: z.ZodType<MeasuredRule | AnsweredRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('threshold'), side, target }),
  z.strictObject({ kind: z.literal('linear'), side, target, slope }),
  z.strictObject({ kind: z.literal('range'), low: bound, high: bound, slope: slope.exactOptional() }),
  z.strictObject({ kind: z.literal('proportional'), target }),
  z.strictObject({
    kind: z.literal('baseline'),
    norm: stated(decimal),
    lastYear: operand,
    bands: z.array(band).min(1),
    slope,
  }),
  z.strictObject({ kind: z.literal('minimumCount'), need: target, pointsPerMissing: stated(notNegative).exactOptional() }),
  z.strictObject({ kind: z.literal('count'), pointsPerOccurrence: stated(notNegative) }),
  z.strictObject({ kind: z.literal('degree'), figure: words, shares }),
  z.strictObject({ kind: z.literal('checklist'), figures: z.array(words).min(1), shares }),
  z.strictObject({ kind: z.literal('encouragement'), figure: words }),
]);
