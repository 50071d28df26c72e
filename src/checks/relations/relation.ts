import type { Identity } from '../../core';
import type { Check } from '../check';

/** Numbers by figure id, as they would be entered. */
export type Example = Readonly<Record<string, number>>;

/**
 * An identity between figures with the ids that schemes commonly use. It holds for every scheme that asks for all of them;
 * an identity of the scheme itself between the same figures takes its place.
 */
export interface Relation extends Check, Identity {
  readonly code: string;
  readonly level: Identity['level'];
  readonly title: Identity['title'];
  readonly examples: { readonly fails: Example; readonly passes: Example };
}
