import type { Level } from '../checks';
import type { Look, Outcome, Reviewed } from './desk';
import { protectedSheet, type Assessment, type ChangeLine, type IssueLine, type ReviewLines, type SchemeCheck, type SchemeChoice, type Size, type Step, type StepPart, type Why } from './view';

/** Everything that the pane shows follows from this. */
export interface PaneState {
  readonly workbook: WorkbookState;
  readonly work: Work | undefined;
  readonly message: Message | undefined;
  /** Why Excel did not let the last look come to an end; empty where it did. */
  readonly unanswered: readonly IssueLine[];
  readonly tab: Tab;
  readonly filter: Filter;
  readonly why: Why | undefined;
  /** The last write can be taken back. */
  readonly undoable: boolean;
  /** The form for a new workbook is open. */
  readonly creating: boolean;
  /** What the new workbook can be for. */
  readonly schemes: readonly SchemeChoice[];
  /** The scheme file that was checked last. */
  readonly schemeCheck: SchemeCheck | undefined;
}

/** The workbook as far as it is known. */
export type WorkbookState =
  | { readonly kind: 'looking'; readonly stale?: true }
  /** `stale`, here and below: a cell was changed since, or Excel failed; what is shown is about to be renewed. */
  | { readonly kind: 'unattached'; readonly stale: boolean }
  /** A write of that time broke off, or is under way elsewhere. */
  | { readonly kind: 'incomplete'; readonly time: string; readonly stale: boolean }
  | { readonly kind: 'refused'; readonly issues: readonly IssueLine[]; readonly stale: boolean }
  | { readonly kind: 'attached'; readonly assessment: Assessment; readonly stale: boolean };

export type WorkKind = 'look' | 'score' | 'repair' | 'clearFlags' | 'formulas' | 'review' | 'finalize' | 'reopen' | 'undo' | 'create';

/** What the pane is doing. */
export interface Work {
  readonly kind: WorkKind;
  readonly step?: Step;
  readonly part?: StepPart;
  /** The step takes longer than a step should. */
  readonly slow: boolean;
  readonly cancelling: boolean;
  /** A cell was changed meanwhile: what the work has read may be out of date when it ends. */
  readonly outrun: boolean;
}

/** `past`: a cell was changed since it was said. */
export type Message = Said & { readonly past?: true };

type Said =
  | { readonly kind: 'written'; readonly what: WorkKind; readonly size: Size; readonly differences: number; readonly changes: readonly ChangeLine[] | undefined; readonly milliseconds: number }
  | { readonly kind: 'refused'; readonly what: WorkKind | 'reveal'; readonly issues: readonly IssueLine[] }
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number }
  | { readonly kind: 'reviewed'; readonly review: ReviewLines }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothingToUndo' }
  /** What seemed to have broken off is complete by now, or was restored. */
  | { readonly kind: 'overtaken' }
  /** `href`: the new workbook as a file to save, where this Excel opens no new windows. */
  | { readonly kind: 'created'; readonly href?: string }
  | { readonly kind: 'failed'; readonly of: WorkKind | 'reveal'; readonly details: string };

export const tabs = ['overview', 'issues', 'indicators', 'why'] as const;
export type Tab = (typeof tabs)[number];

/** Absent: all. */
export interface Filter {
  readonly unit?: string;
  readonly level?: Level;
}

export type PaneEvent =
  | { readonly kind: 'began'; readonly work: WorkKind }
  | { readonly kind: 'reached'; readonly step: Step; readonly part?: StepPart }
  | { readonly kind: 'waited' }
  | { readonly kind: 'cancelling' }
  /** `asked`: somebody pressed 仅校验 and wants to see what came of it. */
  | { readonly kind: 'looked'; readonly look: Look; readonly asked: boolean }
  | { readonly kind: 'ended'; readonly outcome: Outcome | undefined; readonly milliseconds: number }
  | { readonly kind: 'reviewed'; readonly reviewed: Reviewed }
  | { readonly kind: 'created'; readonly href?: string }
  | { readonly kind: 'broke'; readonly details: string }
  /** Something beside the work went wrong; the work goes on. */
  | { readonly kind: 'stumbled'; readonly details: string }
  | { readonly kind: 'hindered'; readonly issues: readonly IssueLine[] }
  | { readonly kind: 'revealed' }
  | { readonly kind: 'cellsChanged' }
  | { readonly kind: 'protectionChanged' }
  | { readonly kind: 'tabChosen'; readonly tab: Tab }
  | { readonly kind: 'filtered'; readonly filter: Filter }
  | { readonly kind: 'explained'; readonly why: Why | undefined; readonly show: boolean }
  | { readonly kind: 'formToggled'; readonly open: boolean }
  | { readonly kind: 'schemesListed'; readonly schemes: readonly SchemeChoice[] }
  | { readonly kind: 'schemeChecked'; readonly check: SchemeCheck };

export const initialState: PaneState = {
  workbook: { kind: 'looking' },
  work: undefined,
  message: undefined,
  unanswered: [],
  tab: 'overview',
  filter: {},
  why: undefined,
  undoable: false,
  creating: false,
  schemes: [],
  schemeCheck: undefined,
};

/** The next state. Word of work that is over changes nothing. */
export const next = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.kind) {
    case 'began':
      return state.work === undefined ? begun(state, event.work) : state;
    case 'reached':
      return reached(state, event);
    case 'waited':
      return inWork(state, { slow: true });
    case 'cancelling':
      return inWork(state, { cancelling: true });
    case 'looked':
      return state.work === undefined ? state : looked({ ...state, work: undefined }, event.look, { asked: event.asked, stale: state.work.outrun });
    case 'ended':
      return state.work === undefined ? state : ended({ ...state, work: undefined }, state.work, event);
    case 'reviewed':
      return state.work === undefined ? state : reviewed({ ...state, work: undefined }, event.reviewed, state.work);
    case 'created':
      return state.work === undefined ? state : { ...state, work: undefined, creating: event.href !== undefined, message: event };
    case 'broke':
      return state.work === undefined ? state : { ...state, work: undefined, message: { kind: 'failed', of: state.work.kind, details: event.details } };
    case 'stumbled':
      return { ...state, message: { kind: 'failed', of: 'reveal', details: event.details } };
    case 'hindered':
      return { ...state, message: { kind: 'refused', what: 'reveal', issues: event.issues } };
    case 'revealed':
      return without(state, 'reveal');
    case 'cellsChanged':
      return inWork('stale' in state.workbook ? { ...aged(state), workbook: { ...state.workbook, stale: true } } : state, { outrun: true });
    case 'protectionChanged':
      return protectionChanged(state);
    case 'tabChosen':
      return { ...state, tab: event.tab };
    case 'filtered':
      return { ...state, filter: event.filter };
    case 'explained':
      return { ...state, why: event.why, tab: event.show ? 'why' : state.tab };
    case 'formToggled':
      return { ...state, creating: event.open, schemeCheck: undefined };
    case 'schemesListed':
      return { ...state, schemes: event.schemes };
    case 'schemeChecked':
      return { ...state, schemeCheck: event.check, schemes: withScheme(state.schemes, event.check) };
  }
};

/**
 * What was said of how things stood goes once a cell was changed: that nothing differs, how many errors there are, the one reason of
 * a refusal. What is worked through cell by cell stays, and so does what was written, as said of what was before.
 */
const aged = (state: PaneState): PaneState => {
  const { message, workbook } = state;
  switch (message?.kind) {
    case undefined:
    case 'created':
    case 'failed':
      return state;
    case 'written':
      return { ...state, message: message.size.cells > 0 || message.what === 'reopen' ? { ...message, past: true } : undefined };
    case 'reviewed':
      return { ...state, message: message.review.entries.length > 0 ? { ...message, past: true } : undefined };
    case 'refused':
      return { ...state, message: message.issues.length > 1 && workbook.kind !== 'refused' ? { ...message, past: true } : undefined };
    case 'checked':
    case 'cancelled':
    case 'nothingToUndo':
    case 'overtaken':
      return { ...state, message: undefined };
  }
};

/** The pane puts protection on and takes it off too: what its own work says stays, and is no less up to date. */
const protectionChanged = (state: PaneState): PaneState => {
  const { message, workbook, work } = state;
  if (!('stale' in workbook)) return state;
  const isMended = message?.kind === 'refused' && message.issues.some(({ code }) => code === protectedSheet);
  const changed: PaneState = { ...state, workbook: { ...workbook, stale: true }, ...(isMended && { message: undefined }) };
  return work?.kind === 'look' ? inWork(changed, { outrun: true }) : changed;
};

/** What a cell that was shown, or a look that came to its end, has made untrue. */
const without = (state: PaneState, what: 'reveal' | 'look'): PaneState => {
  const { message } = state;
  const is = (message?.kind === 'failed' && message.of === what) || (message?.kind === 'refused' && message.what === what);
  return is ? { ...state, message: undefined } : state;
};

const reviewed = (state: PaneState, found: Reviewed, { outrun }: Work): PaneState => {
  const said = { ...state, message: told(found) };
  return outrun && found.kind === 'reviewed' ? aged(said) : said;
};

const told = (reviewed: Reviewed): Message => (reviewed.kind === 'refused' ? { ...reviewed, what: 'review' } : reviewed);

/** A scheme of the same name is replaced. */
const withScheme = (schemes: readonly SchemeChoice[], { scheme }: SchemeCheck): readonly SchemeChoice[] =>
  scheme === undefined ? schemes : [...schemes.filter(({ id }) => id !== scheme.id), scheme];

/** A look by itself takes nothing away from what is shown. */
const begun = (state: PaneState, kind: WorkKind): PaneState => ({
  ...state,
  work: { kind, slow: false, cancelling: false, outrun: false },
  ...(kind !== 'look' && { message: undefined, unanswered: [] }),
});

/** A part is over when the next step is told. */
const reached = (state: PaneState, { step, part }: Extract<PaneEvent, { kind: 'reached' }>): PaneState => {
  if (state.work === undefined) return state;
  const { kind, cancelling, outrun } = state.work;
  return { ...state, work: { kind, cancelling, outrun, slow: false, step, ...(part && { part }) } };
};

const inWork = (state: PaneState, change: Partial<Work>): PaneState =>
  state.work === undefined ? state : { ...state, work: { ...state.work, ...change } };

/** Whoever asked gets an answer in place of what was said before. `stale`: a cell was changed while the workbook was read. */
const looked = (before: PaneState, look: Look, { asked, stale }: { readonly asked: boolean; readonly stale: boolean }): PaneState => {
  const state = { ...without(before, 'look'), unanswered: [] };
  switch (look.kind) {
    case 'failed':
      return { ...before, workbook: { ...before.workbook, stale: true }, message: asked ? undefined : before.message, unanswered: look.issues };
    case 'unattached':
      return { ...state, workbook: { ...look, stale }, message: asked ? undefined : state.message };
    case 'incomplete':
      return { ...state, workbook: { ...look, stale }, undoable: false };
    case 'refused': {
      const { issues } = look;
      return { ...state, workbook: { kind: 'refused', issues, stale }, message: asked ? { kind: 'refused', what: 'look', issues } : state.message };
    }
    case 'assessed': {
      const shown = showing(state, look.assessment, stale);
      if (!asked) return shown;
      const { issues } = look.assessment;
      const count = (level: Level): number => issues.filter((issue) => issue.level === level).length;
      return { ...shown, tab: 'issues', message: { kind: 'checked', errors: count('error'), warnings: count('warning') } };
    }
  }
};

const ended = (
  state: PaneState,
  { kind: what, outrun }: Work,
  { outcome, milliseconds }: Extract<PaneEvent, { kind: 'ended' }>,
): PaneState => {
  switch (outcome?.kind) {
    case undefined:
      return { ...state, undoable: false, message: { kind: 'nothingToUndo' } };
    case 'cancelled':
    case 'overtaken':
      return { ...state, message: outcome };
    case 'refused':
      return { ...state, message: { kind: 'refused', what, issues: outcome.issues } };
    case 'written': {
      const { size, differences, changes, now } = outcome;
      return {
        ...looked(state, now, { asked: false, stale: outrun }),
        undoable: now.kind === 'assessed' ? now.assessment.facts.undoable : what !== 'undo',
        message: { kind: 'written', what, size, differences, changes, milliseconds, ...(outrun && { past: true }) },
        tab: what === 'score' ? 'overview' : state.tab,
      };
    }
  }
};

/** A unit that is gone filters nothing any more. */
const showing = (state: PaneState, assessment: Assessment, stale: boolean): PaneState => {
  const { unit, ...filter } = state.filter;
  const known = unit !== undefined && assessment.units.some((line) => line.unit === unit);
  return {
    ...state,
    workbook: { kind: 'attached', assessment, stale },
    undoable: assessment.facts.undoable,
    filter: known ? state.filter : filter,
  };
};
