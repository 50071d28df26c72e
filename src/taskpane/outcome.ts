import type { Level } from '../checks';
import type { Step } from '../workbook';

export type { Step } from '../workbook';

/** The steps of a run, in their order. */
export const steps: readonly Step[] = ['attach', 'read', 'check', 'score', 'write'];

/** One assessed unit as the list shows it. */
export interface UnitLine {
  readonly unit: string;
  /** Absent where the unit is not ranked (yet). */
  readonly rank?: number;
  /** Points earned, as text with its decimals: `92.35`; absent where nothing is known yet. */
  readonly score?: string;
  /** Full points. */
  readonly points: string;
  /** Share of the full points earned, 0 to 1. */
  readonly rate: number;
  /** Absent while undecided. */
  readonly grade?: string;
  readonly failing: number;
  readonly pending: number;
  /** The rank may still change. */
  readonly provisional: boolean;
  /** Titles of vetoes that were decided. */
  readonly vetoes: readonly string[];
}

export interface IssueLine {
  readonly level: Level;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** What a run found and wrote. */
export interface Summary {
  /** Best first. */
  readonly units: readonly UnitLine[];
  readonly issues: readonly IssueLine[];
  readonly written: {
    readonly cells: number;
    readonly sheets: readonly string[];
    /** Cells that did not hold what was written when read back. */
    readonly differences: number;
  };
}

/** How a run ended: scores, or the reasons why there are none. */
export type Outcome =
  | { readonly kind: 'scored'; readonly summary: Summary }
  | { readonly kind: 'refused'; readonly issues: readonly IssueLine[] };

/** Scores the open workbook. */
export type Score = (onStep: (step: Step) => void) => Promise<Outcome>;
