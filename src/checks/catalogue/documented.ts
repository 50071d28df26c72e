import type { Check, Example } from '../check';
import type { Issue } from '../issue';

/** What a check looks at. */
export type CheckGroup = 'entered' | 'relations' | 'across' | 'structure';

/** A check as its page in the documentation shows it. */
export interface DocumentedCheck extends Check {
  readonly group: CheckGroup;
  /** A finding as it may read. */
  readonly sample: Pick<Issue, 'message' | 'expected' | 'fix' | 'repair'>;
  readonly examples: Example;
}
