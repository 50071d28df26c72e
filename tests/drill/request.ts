import { z } from 'zod';
import { adapters, type Adapter } from './adapters';

const isAdapter = (name: string): name is Adapter => Object.hasOwn(adapters, name);

/** What a drill is asked for: plain JSON, since it runs in a process of its own. */
export const requestShape = z.discriminatedUnion('cases', [
  /** One failure at every action, by turns: once, or with everything failing from there on. */
  z.strictObject({ cases: z.literal('rotated'), forever: z.boolean() }),
  /** Some in the midst of the write of a score. */
  z.strictObject({ cases: z.literal('midst'), adapter: z.string().refine(isAdapter) }),
  /** Every failure at every action, or one case in so many of them; `part` of `parts`; of some operations or, with none named, of all. */
  z.strictObject({ cases: z.literal('every'), one: z.int().min(1), part: z.int().min(0), parts: z.int().min(1), operations: z.array(z.string()) }),
]);

export type DrillRequest = z.output<typeof requestShape>;

const count = z.int().min(0);

/** What came of a drill. */
export const summaryShape = z.strictObject({
  operations: count,
  /** Of the operations, when nothing fails. */
  requests: count,
  actions: count,
  /** The actions, and ends of requests, that failures struck. */
  struck: count,
  cases: count,
  ended: z.strictObject({ old: count, new: count, incomplete: count, lost: count }),
  losses: z.array(z.string()),
});

export type Summary = z.output<typeof summaryShape>;
