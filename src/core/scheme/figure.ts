import type { Decimal } from './basis';
import type { Text } from './text';

/**
 * What staff may enter for a figure.
 * - `count`: whole things, not negative (persons, meetings)
 * - `amount`: a number that need not be whole (money, a rate); negative only where `negative` says so
 * - `degree`: 落实 / 部分落实 / 未落实
 * - `yesNo`: 是 / 否
 * - `date`: a day
 */
export type FigureKind = 'count' | 'amount' | 'degree' | 'yesNo' | 'date';

/** What span of time a figure speaks of. */
export type Period = 'year' | 'yearStart' | 'yearEnd' | 'lastYear' | 'asOf';

/** Whom a figure counts: by registration (户籍), by residence (常住), or the floating population alone. */
export type Scope = 'registered' | 'resident' | 'floating';

/** One thing that staff enter for a unit (数据项). */
export interface Figure {
  /** Readable id for scheme files and JSON: `births.total`. */
  readonly id: string;
  /** Short code shown in the workbook (编号), unique, never something Excel would turn into a number or a date: `A03`. */
  readonly code: string;
  readonly kind: FigureKind;
  readonly title: Text;
  /** Unit of measure (计量单位): 人, 万元. Degrees, yes/no and dates say how to fill in: 程度, 是/否, 日期. */
  readonly unit: Text;
  readonly period: Period;
  /** What counts and what does not (填报口径). */
  readonly definition: Text;
  /** The clause that asks for it, as the document numbers it: `一(四)2`. */
  readonly clause: string;
  /** The group it is entered under; groups appear in the order of their first figure. */
  readonly group: Text;
  /** Blank is no issue. Default: every figure is required. */
  readonly optional?: boolean;
  /** May be below zero (a growth rate, a balance). */
  readonly negative?: boolean;
  /** A value that is believable at most, for data validation and checks. */
  readonly atMost?: Decimal;
  /** Absent where the document does not say, or where it makes no difference. */
  readonly scope?: Scope;
  /** The units' values add up to the city's. Default: what its kind, period and unit of measure suggest. */
  readonly additive?: boolean;
}
