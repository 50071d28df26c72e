import {
  absolute,
  ceiling,
  compare,
  decimal,
  divide,
  isZero,
  multiply,
  one,
  round,
  subtract,
  sum,
  whole,
  zero,
  type Fraction,
} from '../exact';
import type { Figures } from '../figures';
import type { Operand, Side } from '../scheme';
import { dayOf } from './day';
import { known, worst, type Evaluated } from './evaluated';

/**
 * The value of an operand for one unit.
 * Where several things stand in the way: 不适用 before missing before a zero denominator.
 * @throws RangeError when the operand names a degree, which has no number (the scheme check refuses that)
 */
export const evaluate = (operand: Operand, figures: Figures): Evaluated => {
  if (typeof operand === 'string') return valueOf(operand, figures);
  switch (operand.kind) {
    case 'constant':
      return known(decimal(operand.value.value));
    case 'day':
      return known(whole(dayOf(operand.value.value)));
    case 'sum':
      return combine(operand.of, figures, (values) => sum(values));
    case 'product':
      return combine(operand.of, figures, (values) => values.reduce(multiply));
    case 'mean':
      return combine(operand.of, figures, (values) => divide(sum(values), whole(values.length)));
    case 'maximum':
      return combine(operand.of, figures, (values) => values.reduce((a, b) => (compare(a, b) >= 0 ? a : b)));
    case 'minimum':
      return combine(operand.of, figures, (values) => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b)));
    case 'absolute':
      return combine([operand.of], figures, ([value]) => absolute(value));
    case 'ceiling':
      return combine([operand.of], figures, ([value]) => ceiling(value));
    case 'round':
      return combine([operand.of], figures, ([value]) => round(value, operand.places));
    case 'if':
      return choose(operand, figures);
    case 'difference':
      return combine([operand.from, operand.subtract], figures, (values) => values.reduce(subtract));
    case 'ratio':
      return quotient(evaluate(operand.of, figures), evaluate(operand.per, figures), operand.scale);
    case 'growth': {
      const change: Operand = { kind: 'difference', from: operand.now, subtract: operand.before };
      return quotient(evaluate(change, figures), evaluate(operand.before, figures), operand.scale);
    }
  }
};

const valueOf = (figure: string, figures: Figures): Evaluated => {
  const value = figures.get(figure) ?? { kind: 'missing' };
  switch (value.kind) {
    case 'number':
      return known(value.value);
    case 'yesNo':
      return known(value.yes ? one : zero);
    case 'date':
      return known(whole(value.day));
    case 'notApplicable':
      return { kind: 'notApplicable', figure };
    case 'missing':
    case 'unusable':
      return { kind: 'missing', figures: [figure] };
    case 'degree':
      throw new RangeError(`a degree has no number: ${figure}`);
  }
};

type Values = readonly [Fraction, ...Fraction[]];

const combine = (of: readonly Operand[], figures: Figures, by: (values: Values) => Fraction): Evaluated => {
  const evaluated = of.map((operand) => evaluate(operand, figures));
  const obstacle = worst(evaluated);
  if (obstacle) return obstacle;
  const [first, ...rest] = evaluated.flatMap((each) => (each.kind === 'known' ? [each.value] : []));
  if (first === undefined) throw new RangeError('nothing to compute with');
  return known(by([first, ...rest]));
};

const quotient = (of: Evaluated, per: Evaluated, scale = '1'): Evaluated => {
  const obstacle = worst([of, per]);
  if (obstacle) return obstacle;
  if (of.kind !== 'known' || per.kind !== 'known') return of;
  if (isZero(per.value)) return { kind: 'undefined' };
  return known(multiply(divide(of.value, per.value), decimal(scale)));
};

const choose = ({ left, relation, right, then, else: otherwise }: Extract<Operand, { kind: 'if' }>, figures: Figures): Evaluated => {
  const sides = [evaluate(left, figures), evaluate(right, figures)] as const;
  const [one, other] = sides;
  if (one.kind !== 'known' || other.kind !== 'known') return worst(sides) ?? { kind: 'undefined' };
  return evaluate(stands(compare(one.value, other.value), relation) ? then : otherwise, figures);
};

/** Whether two values that compare so stand in a relation. */
export const stands = (order: -1 | 0 | 1, relation: Side | 'equal'): boolean => {
  switch (relation) {
    case 'atLeast':
      return order >= 0;
    case 'moreThan':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'lessThan':
      return order < 0;
    case 'equal':
      return order === 0;
  }
};
