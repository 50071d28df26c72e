import { dayOf, type Operand } from '../../core';
import type { Numbers } from '../numbers';

/** How far the value that was given last may lie from the exact one; Infinity where nothing is known. */
export interface Bound {
  error: number;
}

/**
 * The value of an operand for the unit at `index`, as a double, and in `bound` how far off it may be; 0 is exact.
 * NaN where a figure has no number or a denominator is zero.
 */
export type Estimate = (index: number, bound: Bound) => number;

/** Reading or computing once is off by at most half of this share; the whole of it is reckoned with. */
const share = Number.EPSILON;

/** Turns an operand into sums on doubles, once for all units. Errors add up along the way as the computation goes. */
export const estimateOf = (operand: Operand, numbers: Numbers): Estimate => {
  const of = (part: Operand): Estimate => estimateOf(part, numbers);
  if (typeof operand === 'string') return figure(numbers.get(operand));
  switch (operand.kind) {
    case 'constant':
      return constant(Number(operand.value.value));
    case 'day':
      return constant(dayOf(operand.value.value));
    case 'sum':
      return sum(operand.of.map(of));
    case 'difference':
      return sum([of(operand.from), negative(of(operand.subtract))]);
    case 'product':
      return product(operand.of.map(of));
    case 'mean':
      return quotient(sum(operand.of.map(of)), constant(operand.of.length));
    case 'maximum':
      return extreme(operand.of.map(of), Math.max);
    case 'minimum':
      return extreme(operand.of.map(of), Math.min);
    case 'absolute': {
      const inner = of(operand.of);
      return (index, bound) => Math.abs(inner(index, bound));
    }
    case 'ceiling':
      return ceiling(of(operand.of));
    // Which way a comparison or a rounding goes is for the exact computation to say.
    case 'round':
      return unsure([of(operand.of)]);
    case 'if':
      return unsure([operand.left, operand.right, operand.then, operand.else].map(of));
    case 'ratio':
      return scaled(quotient(of(operand.of), of(operand.per)), operand.scale);
    case 'growth': {
      const before = of(operand.before);
      return scaled(quotient(sum([of(operand.now), negative(before)]), before), operand.scale);
    }
  }
};

const isExact = (value: number): boolean => Number.isSafeInteger(value);
/** Decimals are read and divided: a few roundings. */
const readError = (value: number): number => (isExact(value) ? 0 : Math.abs(value) * 4 * share);

const figure =
  (column: Float64Array | undefined): Estimate =>
  (index, bound) => {
    const value = column?.[index] ?? NaN;
    bound.error = readError(value);
    return value;
  };

const constant =
  (value: number): Estimate =>
  (_, bound) => {
    bound.error = readError(value);
    return value;
  };

const negative =
  (of: Estimate): Estimate =>
  (index, bound) =>
    -of(index, bound);

const sum =
  (of: readonly Estimate[]): Estimate =>
  (index, bound) => {
    let [total, error] = [0, 0];
    for (const each of of) {
      total += each(index, bound);
      error += bound.error;
      if (error > 0 || !isExact(total)) error += Math.abs(total) * share;
    }
    bound.error = error;
    return total;
  };

const product =
  (of: readonly Estimate[]): Estimate =>
  (index, bound) => {
    let [total, error] = [1, 0];
    for (const each of of) {
      const factor = each(index, bound);
      error = error * (Math.abs(factor) + bound.error) + Math.abs(total) * bound.error;
      total *= factor;
      if (error > 0 || !isExact(total)) error += Math.abs(total) * share;
    }
    bound.error = error;
    return total;
  };

const scaled = (of: Estimate, scale: string | undefined): Estimate =>
  scale === undefined ? of : product([of, constant(Number(scale))]);

/** Nothing is known but whether there are numbers. */
const unsure =
  (of: readonly Estimate[]): Estimate =>
  (index, bound) => {
    let total = 0;
    for (const each of of) total += each(index, bound);
    bound.error = Infinity;
    return Number.isNaN(total) ? NaN : 0;
  };

const quotient =
  (of: Estimate, per: Estimate): Estimate =>
  (index, bound) => {
    const above = of(index, bound);
    const aboveError = bound.error;
    const below = per(index, bound);
    const belowError = bound.error;
    if (below === 0 && belowError === 0) return NaN;
    const least = Math.abs(below) - belowError;
    const value = above / below;
    if (least <= 0) {
      bound.error = Infinity;
      return Number.isNaN(above) ? NaN : 0;
    }
    if (aboveError === 0 && belowError === 0 && isExact(value) && value * below === above) bound.error = 0;
    else bound.error = (aboveError + Math.abs(value) * belowError) / least + Math.abs(value) * 2 * share;
    return value;
  };

const extreme =
  (of: readonly Estimate[], choose: (a: number, b: number) => number): Estimate =>
  (index, bound) => {
    let [chosen, error, first] = [NaN, 0, true];
    for (const each of of) {
      const value = each(index, bound);
      chosen = first ? value : choose(chosen, value);
      error = Math.max(error, bound.error);
      first = false;
    }
    bound.error = error;
    return chosen;
  };

const ceiling =
  (of: Estimate): Estimate =>
  (index, bound) => {
    const value = of(index, bound);
    const { error } = bound;
    bound.error = Math.ceil(value - error) === Math.ceil(value + error) ? 0 : error + 1;
    return Math.ceil(value);
  };
