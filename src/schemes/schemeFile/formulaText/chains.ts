import type { Operand } from '../../../core';

/** Terms added and subtracted in one go. */
export const sumOf = (added: readonly Operand[], subtracted: readonly Operand[]): Operand => {
  const from = together('sum', added);
  return subtracted.length === 0 ? from : { kind: 'difference', from, subtract: together('sum', subtracted) };
};

/** Factors multiplied and divided by in one go. A last factor of 10, 100, 1000 … changes the unit of a quotient: its scale. */
export const productOf = (factors: readonly Operand[], divisors: readonly Operand[]): Operand => {
  const [scale, others] = [scaleOf(factors.at(-1)), factors.slice(0, -1)];
  const [only] = others;
  if (divisors.length === 0) {
    const scaled = scale !== undefined && others.length === 1 && typeof only === 'object' && only.kind === 'ratio' && only.scale === undefined;
    return scaled ? { ...only, scale } : together('product', factors);
  }
  const per = together('product', divisors);
  return scale === undefined || only === undefined
    ? { kind: 'ratio', of: together('product', factors), per }
    : { kind: 'ratio', of: together('product', others), per, scale };
};

const together = (kind: 'sum' | 'product', of: readonly Operand[]): Operand => {
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { kind, of };
};

const scaleOf = (operand: Operand | undefined): string | undefined => {
  if (typeof operand !== 'object' || operand.kind !== 'constant') return undefined;
  return /^10+$/.test(operand.value.value) ? operand.value.value : undefined;
};
