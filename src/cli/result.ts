import type { Issue } from '../checks';
import type { Scores } from '../core';
import type { ParameterChange } from '../workbook';

/** What a run of the command line has to tell. */
export interface Result {
  readonly scores: Scores;
  /** Parameters that the workbook has changed. */
  readonly changedParameters: readonly ParameterChange[];
  readonly issues: readonly Issue[];
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  /** What went over the wire; `null` where no client of Excel was in between. */
  readonly requests: { readonly count: number; readonly actions: number; readonly bytes: number } | null;
  /** Cells written, where a workbook was scored. */
  readonly cells?: number;
}
