import type { Comparison, Identity, Operand } from '../../../src/core';

/** Figures of one unit as doubles; whatever is no number is absent. */
export type Doubles = Readonly<Record<string, number | undefined>>;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** An operand in doubles, NaN where it has no value: a second opinion, told apart from the program's own exact arithmetic. */
export const valueOf = (operand: Operand, figures: Doubles): number => {
  const of = (each: Operand): number => valueOf(each, figures);
  if (typeof operand === 'string') return figures[operand] ?? NaN;
  switch (operand.kind) {
    case 'constant':
      return Number(operand.value.value);
    case 'day':
      return Date.parse(operand.value.value) / 86_400_000;
    case 'sum':
      return sum(operand.of.map(of));
    case 'mean':
      return sum(operand.of.map(of)) / operand.of.length;
    case 'maximum':
      return Math.max(...operand.of.map(of));
    case 'minimum':
      return Math.min(...operand.of.map(of));
    case 'product':
      return operand.of.map(of).reduce((a, b) => a * b, 1);
    case 'difference':
      return of(operand.from) - of(operand.subtract);
    case 'absolute':
      return Math.abs(of(operand.of));
    case 'ceiling':
      return Math.ceil(of(operand.of) - 1e-9);
    case 'round':
      return Number(`${Math.round(Number(`${of(operand.of)}e${operand.places}`))}e-${operand.places}`);
    case 'if': {
      const apart = of(operand.left) - of(operand.right);
      const stands = { atLeast: apart >= 0, moreThan: apart > 0, atMost: apart <= 0, lessThan: apart < 0, equal: apart === 0 };
      return stands[operand.relation] ? of(operand.then) : of(operand.else);
    }
    case 'ratio':
      return of(operand.per) === 0 ? NaN : (of(operand.of) / of(operand.per)) * Number(operand.scale ?? 1);
    case 'growth':
      return of(operand.before) === 0 ? NaN : (of(operand.now) / of(operand.before) - 1) * Number(operand.scale ?? 1);
  }
};

/** The figures of an operand in the order in which they are written. */
export const figuresIn = (operand: Operand): readonly string[] => {
  if (typeof operand === 'string') return [operand];
  switch (operand.kind) {
    case 'constant':
    case 'day':
      return [];
    case 'sum':
    case 'mean':
    case 'maximum':
    case 'minimum':
    case 'product':
      return operand.of.flatMap(figuresIn);
    case 'difference':
      return [operand.from, operand.subtract].flatMap(figuresIn);
    case 'absolute':
    case 'ceiling':
    case 'round':
      return figuresIn(operand.of);
    case 'if':
      return [operand.left, operand.right, operand.then, operand.else].flatMap(figuresIn);
    case 'ratio':
      return [operand.of, operand.per].flatMap(figuresIn);
    case 'growth':
      return [operand.now, operand.before].flatMap(figuresIn);
  }
};

/** What doubles may be wrong by. */
const doubt = (left: number, right: number): number => 1e-9 * (Math.abs(left) + Math.abs(right));

/** Whether an identity is broken beyond doubt. */
export const breaksIdentity = ({ left, relation, right, tolerance = '0' }: Identity, figures: Doubles): boolean => {
  const [a, b] = [valueOf(left, figures), valueOf(right, figures)];
  const share = typeof tolerance === 'string' || tolerance.of === undefined ? 1 : Math.abs(tolerance.of === 'left' ? a : b);
  const room = (typeof tolerance === 'string' ? Number(tolerance) : Number(tolerance.by.value) * share) + doubt(a, b);
  switch (relation) {
    case 'equal':
      return Math.abs(a - b) > room;
    case 'atMost':
    case 'lessThan':
      return a > b + room;
    case 'atLeast':
    case 'moreThan':
      return a < b - room;
  }
};

/** Whether the values of a comparison are too far apart beyond doubt. */
export const breaksComparison = ({ now, before, band, ignoreUpTo }: Comparison, figures: Doubles): boolean => {
  const [a, b] = [valueOf(now, figures), valueOf(before, figures)];
  const room = Math.max((Math.abs(b) * Number(band.value)) / 100, Number(ignoreUpTo?.value ?? 0)) + doubt(a, b);
  return b !== 0 && Math.abs(a - b) > room;
};
