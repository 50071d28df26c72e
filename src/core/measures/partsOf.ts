import type { Operand } from '../scheme';

/** An operand within another, and where it stands there. */
export interface OperandPart {
  readonly path: readonly (string | number)[];
  readonly operand: Operand;
}

/** The operands that an operand is made of, one level down; none for a figure and a constant. */
export const partsOf = (operand: Operand): readonly OperandPart[] => {
  if (typeof operand === 'string') return [];
  switch (operand.kind) {
    case 'constant':
    case 'day':
      return [];
    case 'sum':
    case 'product':
    case 'mean':
    case 'maximum':
    case 'minimum':
      return operand.of.map((part, index) => ({ path: ['of', index], operand: part }));
    case 'absolute':
    case 'ceiling':
    case 'round':
      return [{ path: ['of'], operand: operand.of }];
    case 'difference':
      return [part('from', operand.from), part('subtract', operand.subtract)];
    case 'ratio':
      return [part('of', operand.of), part('per', operand.per)];
    case 'growth':
      return [part('now', operand.now), part('before', operand.before)];
    case 'if':
      return [part('left', operand.left), part('right', operand.right), part('then', operand.then), part('else', operand.else)];
  }
};

const part = (key: string, operand: Operand): OperandPart => ({ path: [key], operand });
