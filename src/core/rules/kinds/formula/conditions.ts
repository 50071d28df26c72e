import { compare, type Fraction } from '../../../exact';
import type { Figures } from '../../../figures';
import { evaluate, partsOf, stands } from '../../../measures';
import type { Operand } from '../../../scheme';

type If = Extract<Operand, { readonly kind: 'if' }>;

/** A comparison that decided between two branches of a calculation. */
export interface Condition {
  /** The operand on the left where it is a figure, `measure` or `points`: what people know it by. */
  readonly name?: string;
  readonly left: Fraction;
  readonly relation: If['relation'];
  readonly right: Fraction;
  readonly holds: boolean;
}

/** The comparisons on the way that a calculation took, in their order; branches not taken are not looked into. */
export const conditionsIn = (operand: Operand, figures: Figures): readonly Condition[] => {
  if (typeof operand === 'string') return [];
  if (operand.kind !== 'if') return partsOf(operand).flatMap((part) => conditionsIn(part.operand, figures));
  const [left, right] = [evaluate(operand.left, figures), evaluate(operand.right, figures)];
  if (left.kind !== 'known' || right.kind !== 'known') return [];
  const holds = stands(compare(left.value, right.value), operand.relation);
  const condition: Condition = {
    ...(typeof operand.left === 'string' && { name: operand.left }),
    left: left.value,
    relation: operand.relation,
    right: right.value,
    holds,
  };
  return [condition, ...conditionsIn(holds ? operand.then : operand.else, figures)];
};
