import type { Operand } from '../scheme';
import { partsOf } from './partsOf';

/** The figures that an operand names, each once, in the order of first use. */
export const figuresOfOperand = (operand: Operand): readonly string[] => [...new Set(named(operand))];

const named = (operand: Operand): readonly string[] =>
  typeof operand === 'string' ? [operand] : partsOf(operand).flatMap((part) => named(part.operand));
