import { decimal, equal, leavesOfRule, ofCell, onceFor, type Basis, type Decimal, type Indicator, type Slot } from '../../core';
import { headings } from '../layout';

/** What may be edited in 指标体系, each in a column of its own. */
export type Parameter = 'points' | Slot;

/** In the order of the columns. */
export const parameters: readonly Parameter[] = ['points', 'target', 'low', 'high', 'step', 'pointsPerStep'];

/** What a workbook may have otherwise than its scheme: a parameter, or only where parameters come from. */
export type Changeable = Parameter | 'pointsBasis' | 'parametersBasis';

export const headingOf = (parameter: Changeable): string => headings.scheme[parameter];

/** A parameter that has another value or basis in the workbook than in its scheme. */
export interface ParameterChange {
  /** Of the indicator. */
  readonly code: string;
  readonly parameter: Changeable;
  /** Decimals; of a basis, 原文 and 默认. */
  readonly from: string;
  readonly to: string;
  /** Where the value comes from, as the workbook says. */
  readonly basis: Basis;
  /** `'指标体系'!K12` */
  readonly cell: string;
}

/** The value of a parameter. A rule may have it several times: then one cell speaks for all, if all are equal. */
export type Held =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly value: Decimal }
  | { readonly kind: 'several'; readonly values: readonly Decimal[] };

const numbersOf = onceFor((rule: Indicator['rule']) => leavesOfRule(rule).flatMap((leaf) => (leaf.type === 'number' ? [leaf] : [])));

export const held = (indicator: Indicator, parameter: Parameter): Held => {
  const values = parameter === 'points' ? [indicator.points.value] : numbersOf(indicator.rule).flatMap(({ slot, number }) => (slot === parameter ? [number.value] : []));
  const [first] = values;
  if (first === undefined) return { kind: 'none' };
  return values.every((value) => equal(decimal(value), decimal(first))) ? { kind: 'one', value: first } : { kind: 'several', values };
};

/** A decimal as its cell holds it: a number where a double keeps it, else a text. */
const exactCell = (value: Decimal): string | number => {
  const number = Number(value);
  return Number.isFinite(number) && equal(ofCell(number), decimal(value)) ? number : value;
};

/** What the cell of a parameter holds; blank where the rule has none. */
export const parameterCell = (indicator: Indicator, parameter: Parameter): string | number => {
  const found = held(indicator, parameter);
  switch (found.kind) {
    case 'none':
      return '';
    case 'one':
      return exactCell(found.value);
    case 'several':
      return found.values.join('／');
  }
};
