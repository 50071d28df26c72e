import { z } from 'zod';

/** What several runs of the same thing came to, in whatever they were measured in. */
export interface Spread {
  readonly runs: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export const spreadShape = z.strictObject({ runs: z.number(), least: z.number(), median: z.number(), most: z.number() });

/**
 * The least, the middle and the greatest; between two in the middle lies their mean.
 * @throws RangeError where there is nothing to spread
 */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (least === undefined || most === undefined || lower === undefined || upper === undefined) throw new RangeError('nothing was measured');
  return { runs: sorted.length, least, median: (lower + upper) / 2, most };
};
