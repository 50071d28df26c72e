import type { Issue } from '../checks';
import type { Scores } from '../core';

/** What a run of the command line has to tell. */
export interface Result {
  readonly scores: Scores;
  readonly issues: readonly Issue[];
  readonly schemeFingerprint: string;
  readonly figuresFingerprint: string;
  /** What went over the wire; `null` where no client of Excel was in between. */
  readonly requests: { readonly count: number; readonly actions: number; readonly bytes: number } | null;
  /** Cells written, where a workbook was scored. */
  readonly cells?: number;
}
