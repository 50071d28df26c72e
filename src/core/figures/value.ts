import type { Fraction } from '../exact';

/** 落实 / 部分落实 / 未落实 */
export type Degree = 'full' | 'part' | 'none';

/** A figure as scoring sees it. */
export type FigureValue =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'degree'; readonly degree: Degree }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  /** `day` counts days since 1970-01-01. */
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'missing' }
  /** Something was entered that an error-level issue forbids to score. */
  | { readonly kind: 'unusable' };

/** The figures of one unit, by figure id; an absent id is missing. */
export type Figures = ReadonlyMap<string, FigureValue>;

/** What a person has recorded about an indicator or a veto of a unit (扣分与佐证). */
export interface Remark {
  /** Code of the veto or indicator. */
  readonly code: string;
  /** Decided on a veto: vetoed or not; absent while undecided and for indicators. */
  readonly vetoed?: boolean;
  readonly reason: string;
  readonly evidence: string;
}

/** One unit to be scored (被考核单位). */
export interface UnitFigures {
  readonly unit: string;
  readonly figures: Figures;
  readonly remarks: readonly Remark[];
}
