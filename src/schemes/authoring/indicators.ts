import {
  assumed,
  type AnsweredIndicator,
  type Decimal,
  type Escalation,
  type Indicator,
  type Item,
  type Measure,
  type MeasuredIndicator,
  type MeasuredRule,
  type Text,
} from '../../core/scheme';
import type { Ungrouped } from './figures';
import { degreeShares } from './rules';

type Unplaced<Of> = Omit<Of, 'item'>;

/** An item with its indicators. */
export interface ScoredItem {
  readonly item: Item;
  readonly indicators: readonly Indicator[];
}

/** Puts indicators into their item. */
export const scoredItem = (
  item: Item,
  indicators: readonly (Unplaced<MeasuredIndicator> | Unplaced<AnsweredIndicator>)[],
): ScoredItem => ({ item, indicators: indicators.map((indicator) => ({ ...indicator, item: item.id })) });

/** What is particular about a measured indicator. Points and margin are our own, hence assumed. */
export interface MeasuredParticulars {
  readonly code: string;
  readonly clause: string;
  readonly points: Decimal;
  readonly title: Text;
  readonly requirement: Text;
  readonly measure: Measure;
  readonly rule: MeasuredRule;
  readonly margin?: Decimal;
  readonly note?: Text;
  readonly escalation?: readonly Escalation[];
}

export const measured = ({ points, margin, ...rest }: MeasuredParticulars): Unplaced<MeasuredIndicator> => ({
  ...rest,
  points: assumed(points),
  ...(margin !== undefined && { margin: assumed(margin) }),
});

/** An indicator that follows from one degree: clause, title and requirement are those of the figure. */
export const byDegree = (code: string, points: Decimal, figure: Ungrouped, note?: Text): Unplaced<AnsweredIndicator> => ({
  code,
  clause: figure.clause,
  title: figure.title,
  requirement: figure.definition,
  points: assumed(points),
  rule: { kind: 'degree', figure: figure.id, shares: degreeShares },
  ...(note && { note }),
});

/** What is particular about an indicator that looks at answers. */
export interface AnsweredParticulars {
  readonly code: string;
  readonly clause: string;
  readonly points: Decimal;
  readonly title: Text;
  readonly requirement: Text;
  readonly note?: Text;
}

/** Equal points for every figure answered with yes. */
export const byChecklist = (
  { points, ...rest }: AnsweredParticulars,
  figures: readonly Ungrouped[],
): Unplaced<AnsweredIndicator> => ({
  ...rest,
  points: assumed(points),
  rule: { kind: 'checklist', figures: figures.map(({ id }) => id), shares: degreeShares },
});

/** A bonus that the document names; answered by a figure of kind yes/no. */
export const encouraged = ({ points, ...rest }: AnsweredParticulars, figure: Ungrouped): Unplaced<AnsweredIndicator> => ({
  ...rest,
  points: assumed(points),
  rule: { kind: 'encouragement', figure: figure.id },
});
