import type { Operand } from '../../../../src/core';

/** The number of a figure. */
export type Numbers = (figure: string) => number;

/** The value of an operand in floating-point numbers; a zero denominator gives Infinity or NaN. */
export const floating = (operand: Operand, of: Numbers): number => {
  if (typeof operand === 'string') return of(operand);
  const all = (operands: readonly Operand[]): readonly number[] => operands.map((each) => floating(each, of));
  switch (operand.kind) {
    case 'constant':
      return Number(operand.value.value);
    case 'day':
      return Date.parse(operand.value.value) / 86_400_000 + 25_569;
    case 'sum':
      return all(operand.of).reduce((sum, each) => sum + each, 0);
    case 'product':
      return all(operand.of).reduce((product, each) => product * each, 1);
    case 'mean':
      return all(operand.of).reduce((sum, each) => sum + each, 0) / operand.of.length;
    case 'maximum':
      return Math.max(...all(operand.of));
    case 'minimum':
      return Math.min(...all(operand.of));
    case 'absolute':
      return Math.abs(floating(operand.of, of));
    case 'ceiling':
      return Math.ceil(floating(operand.of, of));
    case 'round':
      return Math.round(floating(operand.of, of) * 10 ** operand.places) / 10 ** operand.places;
    case 'difference':
      return floating(operand.from, of) - floating(operand.subtract, of);
    case 'ratio':
      return (floating(operand.of, of) / floating(operand.per, of)) * Number(operand.scale ?? '1');
    case 'growth': {
      const before = floating(operand.before, of);
      return ((floating(operand.now, of) - before) / before) * Number(operand.scale ?? '1');
    }
    case 'if':
      throw new RangeError('no operand of this scheme chooses');
  }
};
