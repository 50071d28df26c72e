import type { Issue } from '../../checks';
import type { ParameterChange } from '../parameters';

/** What a scoring run is of. */
export interface Run {
  /** Local time as it is to be shown: `2012-12-31 17:05`. */
  readonly time: string;
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  readonly issues: readonly Issue[];
  readonly changedParameters: readonly ParameterChange[];
  /** The results are the final ones. */
  readonly final: boolean;
}
