import type { FigureKind, Operand, Slope, Stated, Target, Bound } from '../scheme';
import type { Field, NumberRange, Slot } from './fields';

export type LeafPath = readonly (string | number)[];

/** What a rule is made of in the end, each with its place within the rule. */
export type Leaf = { readonly path: LeafPath } & (
  | { readonly type: 'operand'; readonly operand: Operand; readonly names?: readonly string[] }
  | { readonly type: 'figure'; readonly figure: string; readonly kinds: readonly FigureKind[] }
  | { readonly type: 'number'; readonly number: Stated; readonly range: NumberRange; readonly slot?: Slot }
);

/** The calculations, figures and numbers of a rule, found by the fields of its kind. The targets of a rule are calculations. */
export const leavesOf = (fields: Readonly<Record<string, Field>>, rule: object, path: LeafPath = []): readonly Leaf[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const value: unknown = Object.hasOwn(rule, key) ? Object.entries(rule).find(([name]) => name === key)?.[1] : undefined;
    return value === undefined ? [] : leavesIn(field, value, [...path, key]);
  });

// What a field says of its value was seen to when the scheme was read, and by the compiler where it was written in code.
const leavesIn = (field: Field, value: unknown, path: LeafPath): readonly Leaf[] => {
  switch (field.type) {
    case 'optional':
      return leavesIn(field.of, value, path);
    case 'operand':
      return [{ type: 'operand', operand: value as Operand, path, ...(field.names && { names: field.names }) }];
    case 'target':
      return targetLeaves(value as Target, field.slot, path);
    case 'figure':
      return [{ type: 'figure', figure: value as string, kinds: field.kinds, path }];
    case 'number':
      return [numberLeaf(value as Stated, field.range, field.slot, path)];
    case 'bound':
      return [numberLeaf((value as Bound).value, 'any', field.slot, [...path, 'value'])];
    case 'slope': {
      const { step, pointsPerStep } = value as Slope;
      return [
        numberLeaf(step, 'positive', 'step', [...path, 'step']),
        numberLeaf(pointsPerStep, 'notNegative', 'pointsPerStep', [...path, 'pointsPerStep']),
      ];
    }
    case 'list':
      return (value as readonly unknown[]).flatMap((each, index) => leavesIn(field.of, each, [...path, index]));
    case 'object':
      return leavesOf(field.fields, value as object, path);
    case 'flag':
    case 'choice':
    case 'text':
    case 'shares':
      return [];
  }
};

const numberLeaf = (number: Stated, range: NumberRange, slot: Slot | undefined, path: LeafPath): Leaf => ({
  type: 'number',
  number,
  range,
  path,
  ...(slot && { slot }),
});

const targetLeaves = ({ value }: Target, slot: Slot | undefined, path: LeafPath): readonly Leaf[] =>
  typeof value === 'object' && value.kind === 'constant'
    ? [numberLeaf(value.value, 'any', slot, [...path, 'value', 'value'])]
    : [{ type: 'operand', operand: value, path: [...path, 'value'] }];
