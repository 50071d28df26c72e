import type { Level } from '../checks';
import type { Basis, Flag } from '../core';
import type { Place } from '../host/port';
import type { Size, Step, Standing } from '../workbook';

export type { Place } from '../host/port';
export type { Size, Standing, Step } from '../workbook';

/** The steps of a run, in their order. */
export const steps: readonly Step[] = ['attach', 'read', 'check', 'score', 'write'];

/** A part of a step, counted from 1. */
export interface StepPart {
  readonly number: number;
  readonly count: number;
}

/** The workbook in a few words. */
export interface Facts {
  readonly scheme: string;
  readonly year: number;
  /** Names of the units, as they stand in the workbook. */
  readonly units: readonly string[];
  /** No figure has been entered yet. */
  readonly blank: boolean;
  readonly standing: Standing;
  /** The number of units beyond which 得分明细 holds only what somebody has to look at; absent where it holds everything. */
  readonly leanAbove?: number;
  /** Since when the workbook is the final record; absent where it is none. `sealed`: nothing of what makes it final is left to do. */
  readonly final?: { readonly since: string; readonly sealed: boolean };
  /** What scoring would write. */
  readonly toWrite: Size;
  /** Sheets that scoring writes to and that are protected. */
  readonly protectedSheets: readonly string[];
  readonly writable: boolean;
  /** The last write, by whomever, can be taken back. */
  readonly undoable: boolean;
  /** Which parameters the workbook has changed, in one sentence; absent where it has changed none. */
  readonly changedParameters?: string;
}

/** A scheme that a workbook can be made for. */
export interface SchemeChoice {
  readonly id: string;
  readonly title: string;
}

/** Something that the check of a scheme file found; `path` says where in the file. */
export interface SchemeFinding {
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  /** The line of the file, from 1. */
  readonly line?: number;
  /** What to do about it, where there is an answer. */
  readonly fix?: string;
}

/** What the check of a scheme file came to; `scheme` where it can be used. */
export interface SchemeCheck {
  readonly file: string;
  readonly scheme?: SchemeChoice;
  readonly findings: readonly SchemeFinding[];
}

/** What a new workbook is to be. */
export interface Order {
  readonly units: readonly string[];
  /** Id of the scheme; absent: the one of this workbook. */
  readonly scheme?: string;
  /** With the sheet 得分公式. */
  readonly formulas: boolean;
}

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

/** What is different for a unit since the run before, in words. */
export interface ChangeLine {
  readonly unit: string;
  readonly scoreBefore?: string;
  readonly rankBefore?: number;
  readonly worse: readonly string[];
  readonly better: readonly string[];
}

/** The code of the issue that a workbook of an older layout has. */
export const olderLayout = 'S009';

/** The code of the issue that a protected sheet has. */
export const protectedSheet = 'S040';

export interface IssueLine {
  /** Unlike that of any other issue of the list. */
  readonly key: string;
  readonly level: Level;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly unit?: string;
  /** What the issue is grouped under: the group of its figure, or the workbook itself. */
  readonly group: string;
  /** The cell as people write it. */
  readonly cell?: string;
  readonly place?: Place;
  /** What the cell holds and what it would hold after the fix, where the fix is certain. */
  readonly repair?: { readonly from: string; readonly to: string };
}

/** An indicator of a unit that is not plainly met. */
export interface IndicatorLine {
  readonly unit: string;
  readonly code: string;
  readonly title: string;
  /** The item that it belongs to. */
  readonly group: string;
  readonly flag: Flag;
  /** With its unit of measure; absent where unknown and for rules that judge answers. */
  readonly measured?: string;
  readonly required: string;
  /** Points lost; absent while pending. */
  readonly lost?: string;
  readonly place?: Place;
}

/** Everything that the pane shows of a workbook. */
export interface Assessment {
  readonly facts: Facts;
  /** Best first. */
  readonly units: readonly UnitLine[];
  readonly issues: readonly IssueLine[];
  readonly indicators: readonly IndicatorLine[];
}

/** Where a number comes from. */
export type Why = WhyFigure | WhyScore | WhyUnit;

export interface WhyFigure {
  readonly kind: 'figure';
  readonly code: string;
  readonly title: string;
  readonly unit?: string;
  /** What was entered, with the unit of measure. */
  readonly value?: string;
  readonly formula?: string;
  readonly definition: string;
  readonly clause: string;
  readonly issues: readonly IssueLine[];
  readonly feeds: readonly FeedLine[];
  readonly place?: Place;
}

/** An indicator that a figure feeds. */
export interface FeedLine {
  readonly code: string;
  readonly title: string;
  readonly flag?: Flag;
  readonly score?: string;
}

export interface WhyScore {
  readonly kind: 'score';
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly flag: Flag;
  readonly score?: string;
  readonly points?: string;
  readonly requirement: string;
  readonly clause: string;
  /** The trace, step by step. */
  readonly trace: readonly string[];
  readonly bases: readonly { readonly of: 'points' | 'target' | 'deduction'; readonly basis: Basis }[];
  readonly figures: readonly InputLine[];
  /** What would earn the points back. */
  readonly ways: readonly string[];
  readonly note?: string;
  readonly place?: Place;
}

/** A figure that a score rests on. */
export interface InputLine {
  readonly figure: string;
  readonly title: string;
  readonly value: string;
  readonly place?: Place;
}

export interface WhyUnit {
  readonly kind: 'unit';
  readonly line: UnitLine;
  readonly parts: readonly { readonly title: string; readonly score?: string; readonly points: string; readonly rank?: number }[];
  readonly indicators: readonly IndicatorLine[];
}

/** What 复核 found. */
export interface ReviewLines {
  /** What the results are of, and how much differs. */
  readonly summary: readonly string[];
  /** Results that differ, then what does not fit in 运行记录. */
  readonly entries: readonly ReviewEntry[];
}

export interface ReviewEntry {
  /** Unlike that of any other entry of the list. */
  readonly key: string;
  /** The sheet as shipped. */
  readonly group: string;
  /** Unit, code, column and cell, as far as there are any. */
  readonly about: string;
  readonly text: string;
  readonly place?: Place;
}
