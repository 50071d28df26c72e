import type { Figure, Text } from '../../core';
import type { Check } from '../check';
import type { Entry } from '../issue';
import type { Given } from './given';

/** One thing that can be wrong with what was entered for a figure, or worth knowing about it. */
export interface EntryCheck extends Check {
  /** Whether it is so. */
  readonly found: (given: Given) => boolean;
  /** What is wrong with this entry. */
  readonly message: (given: Given) => Text;
  readonly expected: (figure: Figure) => Text;
  /** What to do about it. */
  readonly fix: (given: Given) => Text;
  /** What the cell would hold instead; only where the entry can mean nothing else. */
  readonly repair?: (given: Given) => number | string | undefined;
  readonly examples: { readonly fails: EntryExample; readonly passes: EntryExample };
}

/** An entry for a figure of which only the facts that matter are said. */
export interface EntryExample {
  readonly figure: Pick<Figure, 'kind'> & Partial<Figure>;
  readonly entry: Entry;
}
