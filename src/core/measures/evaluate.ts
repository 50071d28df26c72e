import type { Figures } from '../figures';
import type { Operand } from '../scheme';
import { isUnknown, type Evaluated } from './evaluated';
import { prepareOperand } from './prepare';

/**
 * The value of an operand for one unit; see `prepareOperand` for the values of many.
 * Where several things stand in the way: 不适用 before missing before a zero denominator.
 * @throws RangeError when the operand names a degree, which has no number (the scheme check refuses that)
 */
export const evaluate = (operand: Operand, figures: Figures): Evaluated => {
  const value = prepareOperand(operand)(figures);
  return isUnknown(value) ? value : { kind: 'known', value };
};
