import { z } from 'zod';
import type { Comparison, Identity, Tolerance } from '../../core/scheme';
import { operand } from './calculation';
import { basis, code, notNegative, positive, stated, text, words } from './values';

const tolerance: z.ZodType<Tolerance> = z.union([
  z.strictObject({ by: stated(notNegative), of: z.enum(['left', 'right']).exactOptional() }),
  notNegative,
]);

/** What must hold between figures of one unit. */
export const identity: z.ZodType<Identity> = z.strictObject({
  code,
  level: z.enum(['error', 'warning', 'note']),
  title: text,
  left: operand,
  relation: z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan', 'equal']),
  right: operand,
  tolerance: tolerance.exactOptional(),
  whenMissing: z.enum(['skipAny', 'skipAll', 'zero']).exactOptional(),
  source: words.exactOptional(),
  basis: basis.exactOptional(),
  fix: text,
});

/** This year's value against last year's. */
export const comparison: z.ZodType<Comparison> = z.strictObject({
  code,
  level: z.enum(['warning', 'note']),
  title: text,
  now: operand,
  before: operand,
  band: stated(positive),
  ignoreUpTo: stated(notNegative).exactOptional(),
  source: words.exactOptional(),
  fix: text,
});
