import type { FigureKind } from '../scheme';

/** Where a parameter stands in the sheet 指标体系: it has a column of its own there. */
export type Slot = 'target' | 'low' | 'high' | 'step' | 'pointsPerStep';

/** What may stand in a number: any decimal, none below zero, none at or below zero, or a share from 0 to 1. */
export type NumberRange = 'any' | 'notNegative' | 'positive' | 'share';

export type RequiredField =
  /** A calculation (`Operand`); it may use these names besides figures. */
  | { readonly type: 'operand'; readonly names?: readonly string[] }
  /** A calculation with its basis (`Target`). */
  | { readonly type: 'target'; readonly slot?: Slot }
  /** `Stated` decimal. */
  | { readonly type: 'number'; readonly range: NumberRange; readonly slot?: Slot }
  /** `Stated` true or false. */
  | { readonly type: 'flag' }
  /** One `Stated` word of several. */
  | { readonly type: 'choice'; readonly of: readonly string[] }
  /** Text in both languages. */
  | { readonly type: 'text' }
  /** `Slope`. */
  | { readonly type: 'slope' }
  /** `Bound`. */
  | { readonly type: 'bound'; readonly slot?: Slot }
  /** The id of a figure of one of these kinds. */
  | { readonly type: 'figure'; readonly kinds: readonly FigureKind[] }
  /** `Stated` shares of the degrees. */
  | { readonly type: 'shares' }
  | { readonly type: 'list'; readonly of: RequiredField; readonly least: number }
  | { readonly type: 'object'; readonly fields: Readonly<Record<string, Field>> };

export interface OptionalField {
  readonly type: 'optional';
  readonly of: RequiredField;
}

export type Field = RequiredField | OptionalField;

/** A field for every key of a rule but `kind`; optional keys have optional fields. */
export type FieldsOf<Rule> = {
  readonly [Key in keyof Rule as Key extends 'kind' ? never : Key]-?: Partial<Pick<Rule, Key>> extends Pick<Rule, Key>
    ? OptionalField
    : RequiredField;
};

export const side: RequiredField = { type: 'choice', of: ['atLeast', 'moreThan', 'atMost', 'lessThan'] };
export const slope: RequiredField = { type: 'slope' };
export const operand: RequiredField = { type: 'operand' };
/** A calculation that may use these names besides figures. */
export const operandWith = (...names: readonly string[]): RequiredField => ({ type: 'operand', names });
export const shares: RequiredField = { type: 'shares' };

export const target = (slot: Slot = 'target'): RequiredField => ({ type: 'target', slot });
export const bound = (slot?: Slot): RequiredField => ({ type: 'bound', ...(slot && { slot }) });
export const number = (range: NumberRange, slot?: Slot): RequiredField => ({ type: 'number', range, ...(slot && { slot }) });
export const choice = (...of: readonly string[]): RequiredField => ({ type: 'choice', of });
export const figure = (...kinds: readonly FigureKind[]): RequiredField => ({ type: 'figure', kinds });
export const list = (of: RequiredField, least = 1): RequiredField => ({ type: 'list', of, least });
export const object = (fields: Readonly<Record<string, Field>>): RequiredField => ({ type: 'object', fields });
export const optional = (of: RequiredField): OptionalField => ({ type: 'optional', of });
