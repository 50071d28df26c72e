import type { Operand, Side } from '../../../core';

/** A comparison between the brackets of `if`. */
export interface Condition {
  readonly left: Operand;
  readonly relation: Side | 'equal';
  readonly right: Operand;
}

export const relations: ReadonlyMap<string, Condition['relation']> = new Map([
  ['>=', 'atLeast'],
  ['>', 'moreThan'],
  ['<=', 'atMost'],
  ['<', 'lessThan'],
  ['=', 'equal'],
]);

/** Functions of any number of values. */
export const ofSeveral: ReadonlyMap<string, 'minimum' | 'maximum' | 'mean'> = new Map([
  ['min', 'minimum'],
  ['max', 'maximum'],
  ['mean', 'mean'],
]);

/** Functions of one value. */
export const ofOne: ReadonlyMap<string, 'absolute' | 'ceiling'> = new Map([
  ['abs', 'absolute'],
  ['ceiling', 'ceiling'],
]);

/** All that can be called, for telling. */
export const functionNames: readonly string[] = [...ofSeveral.keys(), ...ofOne.keys(), 'round', 'if'];
