import type { Operand } from '../../../core';
import { partsOf } from '../../../core/measures';
import { isList, isObject, type Json } from '../json';

/** Parts of a calculation that come from named measures. */
export const mostParts = 2_000;
/** The same over a whole file. */
export const mostInAll = 100_000;
/** Objects and lists within each other, so that a scheme written out again can be read again. */
const deepest = 50;

/** The figures, constants and operations of a calculation. */
export const partsIn = (operand: Operand): number => partsOf(operand).reduce((count, part) => count + partsIn(part.operand), 1);

export const isTooDeep = (json: Json): boolean => nesting(json) > deepest;

const nesting = (json: Json): number => {
  if (!isList(json) && !isObject(json)) return 0;
  return 1 + Object.values(json).reduce((most: number, each: Json) => Math.max(most, nesting(each)), 0);
};
