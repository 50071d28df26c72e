import { absolute, ceiling, compare, decimal, divide, isZero, maximum, minimum, multiply, one, ratio, round, subtract, sum, whole, zero, type Fraction } from '../exact';
import { prepareFigure, type Figures } from '../figures';
import type { Operand, Side } from '../scheme';
import { dayOf } from './day';
import { isUnknown, worst, type Unknown, type Value } from './evaluated';

/** The value of an operand for the figures of a unit. */
export type Valuing = (figures: Figures) => Value;

/**
 * Prepares an operand for many units: what is the same for all of them is read once.
 * Where several things stand in the way: 不适用 before missing before a zero denominator.
 * @throws RangeError, when it is valued, where the operand names a degree, which has no number (the scheme check refuses that)
 */
export const prepareOperand = (operand: Operand): Valuing => {
  if (typeof operand === 'string') return figureNamed(operand);
  switch (operand.kind) {
    case 'constant':
      return always(decimal(operand.value.value));
    case 'day':
      return always(whole(dayOf(operand.value.value)));
    case 'sum':
      return ofMany(operand.of, sum);
    case 'product':
      return ofMany(operand.of, (values) => values.reduce(multiply));
    case 'mean':
      return ofMany(operand.of, (values) => divide(sum(values), whole(values.length)));
    case 'maximum':
      return ofMany(operand.of, (values) => values.reduce(maximum));
    case 'minimum':
      return ofMany(operand.of, (values) => values.reduce(minimum));
    case 'absolute':
      return ofOne(operand.of, absolute);
    case 'ceiling':
      return ofOne(operand.of, ceiling);
    case 'round': {
      const { places } = operand;
      return ofOne(operand.of, (value) => round(value, places));
    }
    case 'if':
      return choice(operand);
    case 'difference':
      return difference(prepareOperand(operand.from), prepareOperand(operand.subtract));
    case 'ratio':
      return quotient(prepareOperand(operand.of), prepareOperand(operand.per), operand.scale);
    case 'growth': {
      const before = prepareOperand(operand.before);
      return quotient(difference(prepareOperand(operand.now), before), before, operand.scale);
    }
  }
};

const always = (value: Fraction): Valuing => () => value;

const figureNamed = (figure: string): Valuing => {
  const missing: Unknown = { kind: 'missing', figures: [figure] };
  const notApplicable: Unknown = { kind: 'notApplicable', figure };
  const valueIn = prepareFigure(figure);
  return (figures) => {
    const value = valueIn(figures);
    switch (value?.kind) {
      case 'number':
        return value.value;
      case 'yesNo':
        return value.yes ? one : zero;
      case 'date':
        return whole(value.day);
      case 'notApplicable':
        return notApplicable;
      case undefined:
      case 'missing':
      case 'unusable':
        return missing;
      case 'degree':
        throw new RangeError(`a degree has no number: ${figure}`);
    }
  };
};

const ofOne = (operand: Operand, by: (value: Fraction) => Fraction): Valuing => {
  const of = prepareOperand(operand);
  return (figures) => {
    const value = of(figures);
    return isUnknown(value) ? value : by(value);
  };
};

const ofMany = (operands: readonly Operand[], by: (values: readonly Fraction[]) => Fraction): Valuing => {
  const all = operands.map(prepareOperand);
  return (figures) => {
    const values: Fraction[] = [];
    for (const of of all) {
      const value = of(figures);
      if (isUnknown(value)) return worst(all.map((each) => each(figures))) ?? value;
      values.push(value);
    }
    if (values.length === 0) throw new RangeError('nothing to compute with');
    return by(values);
  };
};

const difference = (from: Valuing, less: Valuing): Valuing => (figures) => {
  const value = from(figures);
  const other = less(figures);
  return isUnknown(value) || isUnknown(other) ? worse(value, other) : subtract(value, other);
};

const undefinedRatio: Unknown = { kind: 'undefined' };

const quotient = (of: Valuing, per: Valuing, scale = '1'): Valuing => {
  const by = decimal(scale);
  return (figures) => {
    const value = of(figures);
    const below = per(figures);
    if (isUnknown(value) || isUnknown(below)) return worse(value, below);
    return isZero(below) ? undefinedRatio : ratio(value, below, by);
  };
};

const choice = (operand: Extract<Operand, { kind: 'if' }>): Valuing => {
  const { relation } = operand;
  const [left, right] = [prepareOperand(operand.left), prepareOperand(operand.right)];
  const [then, otherwise] = [prepareOperand(operand.then), prepareOperand(operand.else)];
  return (figures) => {
    const [value, other] = [left(figures), right(figures)];
    if (isUnknown(value) || isUnknown(other)) return worse(value, other);
    return (stands(compare(value, other), relation) ? then : otherwise)(figures);
  };
};

/** What stands in the way of two values of which one is unknown. */
export const worse = (a: Value, b: Value): Unknown => worst([a, b]) ?? undefinedRatio;

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
