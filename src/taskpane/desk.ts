import type { Assessment, ChangeLine, IssueLine, Order, Place, ReviewLines, SchemeCheck, SchemeChoice, Size, Step, StepPart, Why } from './view';

/** What came of looking at the workbook. */
export type Look =
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  /** No standard workbook is open. */
  | { readonly kind: 'unattached' }
  /** A write of that time broke off: what stands in the workbook is neither the old nor the new. */
  | { readonly kind: 'incomplete'; readonly time: string }
  | { readonly kind: 'refused'; readonly issues: readonly IssueLine[] }
  /** Excel itself failed: nothing was learned of the workbook, and the next look may succeed. */
  | { readonly kind: 'failed'; readonly issues: readonly IssueLine[] };

/** What came of writing; `now`: what the workbook has come to. */
export type Outcome =
  | { readonly kind: 'written'; readonly size: Size; readonly differences: number; readonly changes: readonly ChangeLine[] | undefined; readonly now: Look }
  | { readonly kind: 'refused'; readonly issues: readonly IssueLine[] }
  | { readonly kind: 'cancelled' }
  /** No write is open any more that could be restored: somebody else has completed it, or restored it. Nothing was written. */
  | { readonly kind: 'overtaken' };

/** What came of comparing the written results with those that the figures give. */
export type Reviewed =
  | { readonly kind: 'reviewed'; readonly review: ReviewLines }
  | { readonly kind: 'refused'; readonly issues: readonly IssueLine[] };

/** Words of the workbook that are not the pane's doing. */
export interface Listener {
  /** Somebody changed a cell. */
  readonly changed: () => void;
  readonly protectionChanged: () => void;
  readonly selected: (place: Place) => void;
}

/** Asked before a step, or a part of one that is too large for one request; without a step, between slices of one. */
export type GoOn = (step?: Step, part?: StepPart) => Promise<boolean>;

/** All that the pane does with the workbook. Plain data in, plain data out; only programming errors are thrown. */
export interface Desk {
  /** Reads, checks and judges; writes nothing. */
  readonly look: () => Promise<Look>;
  /** @param goOn asked before every step, and before every part of one; `false` ends the run before anything is written */
  readonly score: (goOn: GoOn) => Promise<Outcome>;
  /** Puts the certain fixes of these issues into their cells. */
  readonly repair: (keys: readonly string[]) => Promise<Outcome>;
  readonly clearFlags: () => Promise<Outcome>;
  /** Adds 得分公式, or writes it anew. */
  readonly writeFormulas: () => Promise<Outcome>;
  /** Makes the workbook the final record: scores, verifies, protects. @param allowPending what is 待核 does not stand in the way */
  readonly finalize: (allowPending: boolean) => Promise<Outcome>;
  /** Re-opens the final record for correction. @param reason for 运行记录; it must not be blank */
  readonly reopen: (reason: string) => Promise<Outcome>;
  /** Recomputes, and lists what is written otherwise; writes nothing. */
  readonly review: () => Promise<Reviewed>;
  /** Puts back what the last write replaced; `undefined` where nothing was written, or it is not complete. */
  readonly undo: () => Promise<Outcome | undefined>;
  /** Puts back what a write that broke off replaced. */
  readonly restore: () => Promise<Outcome>;
  /** Puts back what a write that broke off replaced, and scores. */
  readonly finish: (goOn: GoOn) => Promise<Outcome>;
  /** Selects a cell; gives back what stands in the way, if anything does. */
  readonly reveal: (place: Place) => Promise<readonly IssueLine[]>;
  /** Of the workbook as it was last looked at. */
  readonly whyAt: (place: Place) => Why | undefined;
  readonly whyScore: (unit: string, code: string) => Why | undefined;
  /** The cell that is selected. */
  readonly selection: () => Promise<Place | undefined>;
  /** The schemes that workbooks can be made for: that of this workbook first, then those that ship. */
  readonly schemes: () => Promise<readonly SchemeChoice[]>;
  /** Checks the text of a scheme file; one that can be used is among the schemes from then on. */
  readonly checkScheme: (file: string, source: string) => Promise<SchemeCheck>;
  /** A new standard workbook as the bytes of an .xlsx file. */
  readonly build: (order: Order) => Promise<Uint8Array>;
  /** A standard workbook of today's layout with what was entered into this one, which stays as it is. */
  readonly upgrade: () => Promise<{ readonly kind: 'upgraded'; readonly bytes: Uint8Array } | { readonly kind: 'refused'; readonly issues: readonly IssueLine[] }>;
  /** Opens the bytes in a window of its own; `false` where this Excel does not. */
  readonly open: (bytes: Uint8Array) => Promise<boolean>;
  /** `undefined` where the host does not take it now: it may later. */
  readonly watch: (listener: Listener) => Promise<(() => void) | undefined>;
}
